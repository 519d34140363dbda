package org.hanok.simulators.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/** What the site and the simulators share to trust each other. */
public record Secrets(String card, String cardWebhook, String identity, String deposit) {

    private static final int BYTES = 24;

    public static Secrets random() {
        return new Secrets(hex(), "whsec_" + Base64.getEncoder().encodeToString(bytes()), hex(), hex());
    }

    /** Those in the environment; new ones where it has none. */
    static Secrets from(Map<String, String> environment) {
        Secrets fresh = random();
        return new Secrets(environment.getOrDefault("HANOK_SANDBOX_CARD_SECRET", fresh.card),
                environment.getOrDefault("HANOK_SANDBOX_CARD_WEBHOOK_SECRET", fresh.cardWebhook),
                environment.getOrDefault("HANOK_SANDBOX_IDENTITY_KEY", fresh.identity),
                environment.getOrDefault("HANOK_DEPOSIT_SECRET", fresh.deposit));
    }

    /** The same ones at every start, so that settings the site keeps stay true; made at the first. */
    static Secrets kept(Path file) {
        try {
            Properties kept = new Properties();
            if (Files.exists(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    kept.load(in);
                }
            }
            Secrets secrets = of(kept);
            OwnerOnly.create(file);
            try (Writer out = Files.newBufferedWriter(file)) {
                secrets.properties().store(out, "secrets of the demo's sandbox services");
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Secrets of(Properties kept) {
        Secrets fresh = random();
        return new Secrets(kept.getProperty("card", fresh.card), kept.getProperty("cardWebhook", fresh.cardWebhook),
                kept.getProperty("identity", fresh.identity), kept.getProperty("deposit", fresh.deposit));
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.of("card", card, "cardWebhook", cardWebhook, "identity", identity, "deposit", deposit));
        return properties;
    }

    private static String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    private static byte[] bytes() {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        return drawn;
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
