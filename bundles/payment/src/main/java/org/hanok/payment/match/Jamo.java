package org.hanok.payment.match;

import java.text.Normalizer;

/** How far apart two names are for the fingers that type them: Hangul taken apart into its letters, each letter changed, left out, added or swapped with its neighbour counts one. */
final class Jamo {

    private Jamo() {
    }

    static int length(String name) {
        return apart(name).length();
    }

    /** Optimal string alignment distance over jamo. */
    static int distance(String left, String right) {
        String a = apart(left);
        String b = apart(right);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] cost, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    private static String apart(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD);
    }
}
