package org.hanok.platform.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of the file as it is now: a change is noticed within a second, and at once when a value names a key that is not known yet. Thread-safe. */
final class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final long LOOK = Duration.ofSeconds(1).toNanos();
    private final Path file;
    private volatile KeyFile keys;
    private volatile FileTime read;
    private volatile long looked = System.nanoTime();

    KeyRing(Path file) throws IOException {
        this.file = file;
        keys = new KeyFile(file);
        read = Files.getLastModifiedTime(file);
    }

    String current() {
        if (System.nanoTime() - looked > LOOK) {
            look(false);
        }
        return keys.current();
    }

    SecretKey index() {
        return keys.index();
    }

    /** @throws IllegalStateException when the key is not in the file */
    SecretKey key(String id) {
        if (!keys.has(id)) {
            // Whatever the file's time says: two writes may share one tick of its clock.
            look(true);
        }
        return keys.key(id);
    }

    /** @return the id of a key that did not exist before, on the disk already @throws IllegalStateException when the file cannot be written */
    synchronized String renew() {
        try {
            String made = KeyFile.add(file);
            load();
            return made;
        } catch (IOException failed) {
            throw new IllegalStateException("The master key file cannot be written", failed);
        }
    }

    private synchronized void look(boolean anyway) {
        looked = System.nanoTime();
        try {
            if (anyway || !Files.getLastModifiedTime(file).equals(read)) {
                load();
            }
        } catch (IOException broken) {
            LOG.error("The master key file cannot be read; the keys read before stay in use: {}", broken.toString());
        }
    }

    private void load() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        KeyFile fresh = new KeyFile(file);
        if (!java.util.Arrays.equals(fresh.index().getEncoded(), keys.index().getEncoded())) {
            throw new IOException("its index line has changed");
        }
        keys = fresh;
        read = time;
    }
}
