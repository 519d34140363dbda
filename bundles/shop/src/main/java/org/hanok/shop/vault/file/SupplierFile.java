package org.hanok.shop.vault.file;

import java.util.Locale;
import org.hanok.api.Refused;

/** Reads what a supplier sent as a file. What it is, is told by its first bytes, then by its name. */
public final class SupplierFile {

    /** Larger files are refused. */
    public static final int MOST = 8 << 20;

    private SupplierFile() {
    }

    /** @throws Refused for a file that is too large, broken, or of a kind that is not read */
    public static Pasted read(String name, byte[] bytes) {
        if (bytes.length > MOST) {
            throw new Refused("shop.pins.file.large", MOST >> 20);
        }
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return XlsxText.read(bytes);
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused("shop.pins.file.old");
        }
        String text = Decoded.text(bytes);
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") ? CsvText.read(text) : new Pasted(text, java.util.List.of());
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
