package org.hanok.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.hanok.api.Secret;
import org.hanok.api.security.Vault;

/** Hides values and binds them to their purpose like the real one, without keys. */
public final class PlainVault implements Vault {

    @Override
    public String seal(Secret clear, String purpose) {
        return "k1:" + Base64.getEncoder().encodeToString((purpose + "\0" + clear.reveal()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Secret open(String sealed, String purpose) {
        String text = new String(Base64.getDecoder().decode(sealed.substring(3)), StandardCharsets.UTF_8);
        if (!text.startsWith(purpose + "\0")) {
            throw new IllegalStateException("A sealed value was moved");
        }
        return Secret.of(text.substring(purpose.length() + 1));
    }

    @Override
    public String index(String space, Secret clear) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((space + "\0" + clear.reveal()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String currentKey() {
        return "k1";
    }

    @Override
    public String keyOf(String sealed) {
        return "k1";
    }
}
