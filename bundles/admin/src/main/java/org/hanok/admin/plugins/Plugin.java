package org.hanok.admin.plugins;

import java.util.List;

/**
 * A plugin as staff see it.
 *
 * @param name of its feature
 * @param title what people call it
 * @param state {@code off fine waiting}
 * @param reasons why it waits, in words
 * @param core whether a site cannot be without it
 * @param uploaded whether it came as a file
 */
public record Plugin(String name, String version, String title, String about, String icon, String state, List<String> reasons, boolean core, boolean uploaded) {

    public boolean installed() {
        return !state.equals("off");
    }
}
