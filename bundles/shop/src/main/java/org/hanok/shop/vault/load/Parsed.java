package org.hanok.shop.vault.load;

import java.util.List;
import org.hanok.shop.vault.Code;
import org.hanok.shop.vault.file.Fault;

/** What a text gave. Both lists are in the order of the lines. */
record Parsed(List<Code> codes, List<Fault> faults) {
}
