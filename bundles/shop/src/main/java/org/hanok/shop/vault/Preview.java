package org.hanok.shop.vault;

import java.util.List;

/** What loading a text would do. @param tails masks of the codes that would load @param faults lines that would not, by line */
public record Preview(Rack rack, List<String> tails, List<Fault> faults) {

    public int count() {
        return tails.size();
    }
}
