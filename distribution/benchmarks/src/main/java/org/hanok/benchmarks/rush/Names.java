package org.hanok.benchmarks.rush;

/** Payers' names that are as different as those of real people. */
public final class Names {

    private static final String FAMILY = "김이박최정강조윤장임한오서신권황안송류홍";
    private static final String FIRST = "가나도라마바사아자하";
    private static final String LAST = "윤준호빈찬결솔봄람빛";

    private Names() {
    }

    /** @param number from 0; the first two thousand differ */
    public static String of(int number) {
        return "" + FAMILY.charAt(number % FAMILY.length()) + FIRST.charAt(number / FAMILY.length() % FIRST.length())
                + LAST.charAt((number / (FAMILY.length() * FIRST.length()) + number) % LAST.length());
    }
}
