package org.hanok.admin.settings;

import java.util.List;

/**
 * One setting.
 *
 * @param kind {@code text number checkbox select lines secret}
 * @param type as in {@code AttributeDefinition}
 * @param usual its default, one per line
 * @param range of a whole number
 */
record Setting(String id, String label, String help, String kind, int type, boolean several, String usual, List<Option> options, Range range) {

    record Option(String value, String label) {
    }

    /** Of any number. */
    Setting(String id, String label, String help, String kind, int type, boolean several, String usual, List<Option> options) {
        this(id, label, help, kind, type, several, usual, options, Range.ANY);
    }

    boolean secret() {
        return kind.equals("secret");
    }
}
