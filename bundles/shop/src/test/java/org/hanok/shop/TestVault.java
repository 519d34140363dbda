package org.hanok.shop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hanok.api.Secret;
import org.hanok.api.security.Vault;

/** A vault as the platform's, with keys that are forgotten after the run. */
public final class TestVault implements Vault {

    private final SecureRandom random = new SecureRandom();
    private final byte[] index = new byte[32];
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
    private volatile String current = "k0";

    public TestVault() {
        random.nextBytes(index);
        renew();
    }

    @Override
    public synchronized String renew() {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        String id = "k" + (keys.size() + 1);
        keys.put(id, fresh);
        current = id;
        return id;
    }

    @Override
    public String seal(Secret clear, String purpose) {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        String key = current;
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, clear.reveal().getBytes(StandardCharsets.UTF_8), purpose);
        return key + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(12 + sealed.length).put(nonce).put(sealed).array());
    }

    @Override
    public Secret open(String sealed, String purpose) {
        byte[] both = Base64.getUrlDecoder().decode(sealed.substring(sealed.indexOf('.') + 1));
        return Secret.of(new String(crypt(Cipher.DECRYPT_MODE, keyOf(sealed), Arrays.copyOf(both, 12), Arrays.copyOfRange(both, 12, both.length), purpose),
                StandardCharsets.UTF_8));
    }

    @Override
    public String index(String space, Secret clear) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(index, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal((space + "\0" + clear.reveal()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String currentKey() {
        return current;
    }

    @Override
    public String keyOf(String sealed) {
        return sealed.substring(0, sealed.indexOf('.'));
    }

    private byte[] crypt(int mode, String key, byte[] nonce, byte[] input, String purpose) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keys.get(key), "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value does not open", e);
        }
    }
}
