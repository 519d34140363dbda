package org.hanok.benchmarks.deposits;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/** Prints precision and recall of matching on labelled deposits beside the old shop's rule, as tables in Markdown. Arguments: how many deposits, the seed, and for how many seeds in turn. */
public final class DepositBench {

    private static final int DEPOSITS = 5_000;
    private static final long SEED = 20261122;

    private DepositBench() {
    }

    public static void main(String... arguments) {
        int deposits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEPOSITS;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        int months = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        List<Score> sum = LongStream.range(seed, seed + months).mapToObj(each -> scores(each, deposits))
                .reduce((a, b) -> List.of(a.get(0).plus(b.get(0)), a.get(1).plus(b.get(1)))).orElseThrow();
        print(sum, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static List<Score> scores(long seed, int deposits) {
        Month month = Month.of(seed, deposits);
        return List.of(Score.of(new OurRule(), month), Score.of(new OldRule(), month));
    }

    static void print(List<Score> scores, PrintStream out) {
        out.println("| rule | paid by itself | wrongly | precision | recall | left to a human |\n|---|---|---|---|---|---|");
        scores.forEach(s -> out.println(String.format(Locale.ROOT, "| %s | %d | %d | %.3f %% | %.2f %% | %d |", s.rule(), s.right() + s.wrong(), s.wrong(),
                100 * s.precision(), 100 * s.recall(), s.kinds().values().stream().mapToInt(counts -> counts[2]).sum())));
        out.println("\n| kind | ours: right, wrong, left | old: right, wrong, left |\n|---|---|---|");
        scores.get(0).kinds().keySet().forEach(kind -> out.println("| " + kind + " | " + row(scores.get(0).kinds(), kind) + " | " + row(scores.get(1).kinds(), kind) + " |"));
    }

    private static String row(Map<String, int[]> kinds, String kind) {
        int[] counts = kinds.get(kind);
        return counts[0] + ", " + counts[1] + ", " + counts[2];
    }
}
