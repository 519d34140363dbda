package org.hanok.shop.vault.file;

import java.util.List;

/**
 * A file as if somebody had pasted it.
 *
 * @param text line n is row n of the file, its cells set apart by tabs; holds secrets, so {@code toString} says nothing of it
 * @param faults rows that lost something on the way
 */
public record Pasted(String text, List<Fault> faults) {

    @Override
    public String toString() {
        return "a supplier's file";
    }
}
