package org.hanok.shop.vault.load;

import java.util.List;
import org.hanok.shop.vault.file.Fault;

/** What loading a text did. @param repeated true when the same request had been done before and nothing was done now */
public record Loaded(long batch, int loaded, List<Fault> faults, boolean repeated) {
}
