package org.hanok.shop.vault;

import org.hanok.api.Refused;

/** A line that lets itself be read only so often: a pattern that would try for ever is given up. */
final class Patience implements CharSequence {

    private static final int READS = 200_000;
    private final CharSequence line;
    private final int[] reads;

    Patience(CharSequence line) {
        this(line, new int[1]);
    }

    private Patience(CharSequence line, int[] reads) {
        this.line = line;
        this.reads = reads;
    }

    @Override
    public int length() {
        return line.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads[0] > READS) {
            throw new Refused("shop.pins.pattern.slow");
        }
        return line.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Patience(line.subSequence(start, end), reads);
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
