package org.hanok.shop.vault.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hanok.api.Refused;

/**
 * Inflates a workbook under our eyes and packs it anew without compression: whoever reads the result meets no entry that grows, hides or contradicts the
 * archive's own directory.
 */
final class SafeZip {

    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 40 << 20;

    private SafeZip() {
    }

    /** @throws Refused for an archive that is broken or grows beyond 40 MiB or 500 entries */
    static byte[] repacked(byte[] zip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length * 4);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip)); ZipOutputStream plain = new ZipOutputStream(out)) {
            plain.setLevel(0);
            long left = MOST_BYTES;
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes((int) Math.min(left + 1, MOST_BYTES));
                left -= bytes.length;
                if (left <= 0 || ++entries > MOST_ENTRIES) {
                    throw new Refused("shop.pins.file.bomb");
                }
                plain.putNextEntry(new ZipEntry(entry.getName()));
                plain.write(bytes);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("shop.pins.file.unreadable");
        }
        return out.toByteArray();
    }
}
