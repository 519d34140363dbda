package org.hanok.shop.vault.load;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.shop.vault.Code;
import org.hanok.shop.vault.file.Fault;

/**
 * Finds codes in what a supplier sent. With a pattern, every place that matches is a code, wherever it stands among other words; without one, each line is a
 * code and, after white space, a comma or a semicolon, its remark. What gives no code is reported by line number and harms nothing else.
 */
final class PinText {

    static final int LINES = 20_000;
    private static final int WIDTH = 500;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 64;
    private static final Pattern PLAIN = Pattern.compile("^(?<code>[\\p{L}\\p{N}][\\p{L}\\p{N}-]*)(?:[\\s,;|]+(?<remark>.*))?$");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;|:/()\\[\\]-]+|[\\s,;|:/()\\[\\]-]+$");

    private final Pattern pattern;
    private final boolean plain;
    private final boolean remarks;
    private final int[] reads = new int[1];
    private final List<Code> codes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Secret, Integer> seen = new HashMap<>();

    private PinText(String pattern, boolean remarks) {
        this.plain = pattern.isBlank();
        this.remarks = remarks || plain;
        try {
            this.pattern = plain ? PLAIN : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new Refused("shop.pins.pattern.wrong", e.getDescription());
        }
    }

    /**
     * @param pattern a regular expression for one code, empty for one code per line
     * @param remarks whether the words after a code belong to it
     * @throws Refused for a text that is too long or a pattern that is none
     */
    static Parsed parse(String text, String pattern, boolean remarks) {
        PinText reader = new PinText(pattern, remarks);
        String[] lines = text.split("\\R", -1);
        if (lines.length > LINES) {
            throw new Refused("shop.pins.text.long", LINES);
        }
        for (int i = 0; i < lines.length; i++) {
            reader.line(i + 1, Normalizer.normalize(lines[i], Normalizer.Form.NFKC).strip());
        }
        return new Parsed(List.copyOf(reader.codes), List.copyOf(reader.faults));
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            return;
        }
        if (line.length() > WIDTH) {
            faults.add(Fault.of(number, "wide", WIDTH));
            return;
        }
        Matcher found = pattern.matcher(new Patience(line, reads));
        boolean any = false;
        int from = 0;
        while (from <= line.length() && found.find(from)) {
            any = true;
            int end = Math.max(found.end(), found.start() + 1);
            String code = plain ? found.group("code") : found.group();
            take(number, line, code, plain ? found.start() + code.length() : found.end(), found.start());
            from = plain ? line.length() + 1 : end;
        }
        if (!any) {
            faults.add(Fault.of(number, "none"));
        }
    }

    private void take(int number, String line, String code, int end, int start) {
        if (touches(line, start - 1, -1) || touches(line, end, 1)) {
            faults.add(Fault.of(number, "longer"));
            return;
        }
        int letters = Code.letters(code).length();
        if (letters < SHORTEST || code.length() > LONGEST) {
            faults.add(Fault.of(number, "size", SHORTEST, LONGEST));
            return;
        }
        Code made = new Code(number, Secret.of(code), Secret.of(remark(line.substring(end))));
        Integer before = seen.putIfAbsent(made.canonical(), number);
        if (before != null) {
            faults.add(Fault.of(number, "twice", before));
            return;
        }
        codes.add(made);
    }

    /** Whether the match is only a part of a longer word: a mistyped code must not be sold as a shorter one. */
    private static boolean touches(String line, int at, int step) {
        if (at < 0 || at >= line.length()) {
            return false;
        }
        char next = line.charAt(at);
        int beyond = at + step;
        boolean dash = next == '-' && beyond >= 0 && beyond < line.length() && Character.isLetterOrDigit(line.charAt(beyond));
        return Character.isLetterOrDigit(next) || dash;
    }

    private String remark(String rest) {
        if (!remarks) {
            return "";
        }
        Matcher next = plain ? null : pattern.matcher(new Patience(rest, reads));
        String own = next != null && next.find() ? rest.substring(0, next.start()) : rest;
        return EDGES.matcher(own).replaceAll("");
    }
}
