package org.hanok.verification;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.hanok.api.Secret;
import org.hanok.api.security.Vault;

/** Hides values and binds them to their purpose, without real encryption. */
final class TestVault implements Vault {

    @Override
    public String seal(Secret clear, String purpose) {
        return "k1:" + Base64.getEncoder().encodeToString((purpose + "\n" + clear.reveal()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Secret open(String sealed, String purpose) {
        String text = new String(Base64.getDecoder().decode(sealed.substring(3)), StandardCharsets.UTF_8);
        if (!text.startsWith(purpose + "\n")) {
            throw new IllegalStateException("moved");
        }
        return Secret.of(text.substring(purpose.length() + 1));
    }

    @Override
    public String index(String space, Secret clear) {
        return Tokens.hash(space + "/" + clear.reveal());
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
