package org.hanok.members;

import java.util.Base64;
import org.hanok.api.Secret;
import org.hanok.api.security.Vault;

/** Seals nothing, but keeps the shapes. */
public final class TestVault implements Vault {

    @Override
    public String seal(Secret clear, String purpose) {
        return "sealed:" + purpose + ":" + Base64.getEncoder().encodeToString(clear.reveal().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public Secret open(String sealed, String purpose) {
        String start = "sealed:" + purpose + ":";
        if (!sealed.startsWith(start)) {
            throw new IllegalStateException("moved");
        }
        return Secret.of(new String(Base64.getDecoder().decode(sealed.substring(start.length())), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String index(String space, Secret clear) {
        return space + "#" + Integer.toHexString((space + clear.reveal()).hashCode());
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
