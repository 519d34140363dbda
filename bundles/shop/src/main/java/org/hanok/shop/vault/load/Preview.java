package org.hanok.shop.vault.load;

import java.util.Collection;
import java.util.List;
import org.hanok.shop.vault.Code;
import org.hanok.shop.vault.Rack;
import org.hanok.shop.vault.file.Fault;

/**
 * What loading a text would do.
 *
 * @param pattern the expression that was tried
 * @param tails last letters of the codes that would load
 * @param matches the first of them, with their shape
 * @param faults lines that would not load, by line
 */
public record Preview(Rack rack, String pattern, List<String> tails, List<Match> matches, List<Fault> faults) {

    private static final int SHOWN = 12;

    /** A code that was found. @param letters letters and digits in it */
    public record Match(int line, String mask, int letters, boolean remark) {
    }

    static Preview of(Rack rack, String pattern, Sieve.Sifted sifted) {
        Collection<Code> fresh = sifted.fresh().values();
        return new Preview(rack, pattern.isBlank() ? rack.pattern() : pattern, fresh.stream().map(Code::tail).toList(), fresh.stream().limit(SHOWN)
                .map(code -> new Match(code.line(), code.mask(), Code.letters(code.text().reveal()).length(), !code.remark().isEmpty())).toList(), sifted.faults());
    }

    Preview with(List<Fault> more) {
        List<Fault> all = java.util.stream.Stream.concat(faults.stream(), more.stream()).sorted(java.util.Comparator.comparingInt(Fault::line)).toList();
        return new Preview(rack, pattern, tails, matches, all);
    }

    public int count() {
        return tails.size();
    }
}
