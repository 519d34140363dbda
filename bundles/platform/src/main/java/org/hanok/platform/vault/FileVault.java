package org.hanok.platform.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.security.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** AES-256-GCM with keys from a file. A sealed value reads {@code keyId.base64url(nonce ‖ ciphertext ‖ tag)}. */
@Component
public final class FileVault implements Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public FileVault(@Reference Site site) throws IOException {
        this(site.setting("HANOK_MASTER_KEY_FILE").map(Path::of).orElse(site.data().resolve("keys/master.key")));
    }

    FileVault(Path file) throws IOException {
        keys = new KeyRing(file);
    }

    @Override
    public String seal(Secret clear, String purpose) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        String key = keys.current();
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, bytes(clear), purpose);
        byte[] both = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        return key + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    @Override
    public Secret open(String sealed, String purpose) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed.substring(sealed.indexOf('.') + 1));
            byte[] clear = crypt(Cipher.DECRYPT_MODE, keyOf(sealed), Arrays.copyOf(both, NONCE), Arrays.copyOfRange(both, NONCE, both.length), purpose);
            return Secret.of(new String(clear, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IndexOutOfBoundsException garbled) {
            throw new IllegalStateException("A sealed value was garbled", garbled);
        }
    }

    @Override
    public String index(String space, Secret clear) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.index());
            mac.update(space.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(clear)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String currentKey() {
        return keys.current();
    }

    @Override
    public String keyOf(String sealed) {
        return sealed.substring(0, sealed.indexOf('.'));
    }

    @Override
    public String renew() {
        return keys.renew();
    }

    private byte[] crypt(int mode, String key, byte[] nonce, byte[] input, String purpose) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.key(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value does not open", e);
        }
    }

    private static byte[] bytes(Secret secret) {
        return secret.reveal().getBytes(StandardCharsets.UTF_8);
    }
}
