package org.hanok.benchmarks.rush;

/** Payers' names of which any two differ in two syllables at least, as those of real people mostly do. */
public final class Names {

    private static final String FAMILY = "김이박최정강조윤장임한오서신권황안송류홍";
    private static final String FIRST = "가너도루미배세요주치켜토패후겸난돌럼밍봉";
    private static final String LAST = "규녹달린목범산웅진초쾌탄표해길놈둑람맥븐";

    private Names() {
    }

    /** @param number from 0; the first four hundred differ */
    public static String of(int number) {
        int family = number % FAMILY.length();
        int first = number / FAMILY.length() % FIRST.length();
        return "" + FAMILY.charAt(family) + FIRST.charAt(first) + LAST.charAt((family + first) % LAST.length());
    }
}
