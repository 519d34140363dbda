package org.hanok.shop.vault.file;

import java.util.ArrayList;
import java.util.List;
import org.hanok.api.Refused;

/** Collects rows under their numbers. */
final class Rows {

    static final int MOST = 20_000;
    private final List<String> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param number from 1, never below one before @throws Refused beyond the most rows */
    void add(long number, List<String> cells) {
        if (number > MOST) {
            throw new Refused("shop.pins.text.long", MOST);
        }
        while (lines.size() < number - 1) {
            lines.add("");
        }
        lines.add(String.join("\t", cells.stream().map(cell -> cell.replaceAll("\\R", " ")).toList()));
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    Pasted done() {
        return new Pasted(String.join("\n", lines), List.copyOf(faults));
    }
}
