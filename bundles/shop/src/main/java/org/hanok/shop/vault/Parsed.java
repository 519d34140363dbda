package org.hanok.shop.vault;

import java.util.List;

/** What a text gave. Both lists are in the order of the lines. */
record Parsed(List<Code> codes, List<Fault> faults) {
}
