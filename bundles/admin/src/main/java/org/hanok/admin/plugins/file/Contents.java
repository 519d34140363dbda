package org.hanok.admin.plugins.file;

import java.util.List;

/**
 * What a plugin's file holds, read without running any of it.
 *
 * @param plugin the header {@code Hanok-Plugin}, else the symbolic name
 * @param unit name of its persistence unit and schema, empty without one
 * @param entities simple names
 * @param slots where it adds blocks
 * @param pages how many groups of addresses it answers
 * @param size of the file in bytes
 */
public record Contents(String symbolicName, String version, String plugin, String unit, List<String> migrations, List<String> entities, List<String> slots, int pages, boolean menu,
        boolean search, List<String> settings, long size) {
}
