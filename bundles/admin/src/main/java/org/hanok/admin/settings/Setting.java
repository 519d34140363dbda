package org.hanok.admin.settings;

import java.util.List;

/**
 * One setting.
 *
 * @param kind {@code text number checkbox select lines secret}
 * @param type as in {@code AttributeDefinition}
 * @param usual its default, one per line
 */
record Setting(String id, String label, String help, String kind, int type, boolean several, String usual, List<Option> options) {

    record Option(String value, String label) {
    }

    boolean secret() {
        return kind.equals("secret");
    }
}
