package org.hanok.platform.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys as they stand in their file: lines of {@code id:base64(32 bytes)}. The last encryption key is the current one; the line {@code index} never changes, or doubles could no
 * longer be found. Made on first start, readable by its owner only. Without this file the sealed values are lost: it belongs into every backup, apart from the database's.
 */
final class KeyFile {

    private static final String INDEX = "index";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecretKey index;
    private final String current;

    KeyFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        Map<String, byte[]> lines = read(file);
        index = new SecretKeySpec(lines.remove(INDEX), "HmacSHA256");
        lines.forEach((id, bytes) -> keys.put(id, new SecretKeySpec(bytes, "AES")));
        current = List.copyOf(lines.keySet()).get(lines.size() - 1);
    }

    String current() {
        return current;
    }

    SecretKey index() {
        return index;
    }

    boolean has(String id) {
        return keys.containsKey(id);
    }

    /** Adds a key to the file, which is replaced in one step and is on the disk when this returns. @return the new key's id */
    static String add(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Set<String> taken = read(file).keySet();
        int number = 1;
        while (taken.contains("k" + number)) {
            number++;
        }
        lines.add("k" + number + ":" + random());
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".key", OWNER_ONLY);
        try {
            Files.write(fresh, lines);
            sync(fresh, StandardOpenOption.WRITE);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return "k" + number;
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** @throws IllegalStateException when the key is not in the file */
    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("The master key file has no key " + id);
        }
        return key;
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                lines.put(line.substring(0, colon).strip(), Base64.getDecoder().decode(line.substring(colon + 1).strip()));
            }
        }
        if (lines.size() < 2 || !lines.containsKey(INDEX) || lines.values().stream().anyMatch(bytes -> bytes.length != 32)) {
            throw new IOException("The master key file needs an index line and at least one key of 32 bytes each");
        }
        return lines;
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createFile(file, OWNER_ONLY);
        Files.write(fresh, List.of("# Hanok master keys. Keep a copy apart from the database's backups.", INDEX + ":" + random(), "k1:" + random()),
                StandardOpenOption.WRITE);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
