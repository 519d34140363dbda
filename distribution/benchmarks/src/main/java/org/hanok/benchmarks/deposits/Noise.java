package org.hanok.benchmarks.deposits;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

/** What happens to a name between the payer's fingers and the shop. */
final class Noise {

    private static final int CUT = 7;
    private final Random random;
    private final People people;

    Noise(Random random, People people) {
        this.random = random;
        this.people = people;
    }

    /** As a bank prints it, with something in front or behind now and then. */
    String around(String name) {
        return switch (random.nextInt(7)) {
            case 0 -> String.format(Locale.ROOT, "%03d%s", random.nextInt(1000), name);
            case 1 -> people.any("prefix") + " " + name;
            case 2 -> people.any("prefix") + "_" + name;
            case 3 -> name + "(" + people.any("prefix") + ")";
            case 4 -> String.join(" ", name.split(""));
            case 5 -> "[" + people.any("prefix") + "]" + name;
            default -> people.any("prefix") + name;
        };
    }

    /** Some letters of Hangul or Latin hit wrongly, left out or doubled. */
    String mistyped(String name, int letters) {
        StringBuilder jamo = new StringBuilder(Normalizer.normalize(name, Normalizer.Form.NFD));
        for (int i = 0; i < letters; i++) {
            int at = random.nextInt(jamo.length());
            switch (random.nextInt(3)) {
                case 0 -> jamo.deleteCharAt(at);
                case 1 -> jamo.insert(at, jamo.charAt(at));
                default -> jamo.setCharAt(at, other(jamo.charAt(at)));
            }
        }
        return Normalizer.normalize(jamo, Normalizer.Form.NFC);
    }

    /** Banks print so many letters and no more. */
    String cut(String name) {
        return name.length() <= CUT ? name : name.substring(0, CUT);
    }

    private char other(char letter) {
        char base = letter >= '\u11a8' ? '\u11a8' : letter >= '\u1161' ? '\u1161' : letter >= '\u1100' ? '\u1100' : 'A';
        int size = base == '\u11a8' ? 27 : base == '\u1161' ? 21 : base == '\u1100' ? 19 : 26;
        return (char) (base + random.nextInt(size));
    }
}
