package org.hanok.shop.vault.load;

import org.hanok.api.Refused;

/** A line that lets itself be read only so often, by itself and together with the lines before it: a pattern that would try for ever is given up. */
final class Patience implements CharSequence {

    private static final int READS = 200_000;
    private static final int ALL_READS = 60_000_000;
    private final CharSequence line;
    private final int[] reads;
    private final int[] all;

    /** @param all reads of the whole text so far, one counter for all its lines */
    Patience(CharSequence line, int[] all) {
        this(line, new int[1], all);
    }

    private Patience(CharSequence line, int[] reads, int[] all) {
        this.line = line;
        this.reads = reads;
        this.all = all;
    }

    @Override
    public int length() {
        return line.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads[0] > READS || ++all[0] > ALL_READS) {
            throw new Refused("shop.pins.pattern.slow");
        }
        return line.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Patience(line.subSequence(start, end), reads, all);
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
