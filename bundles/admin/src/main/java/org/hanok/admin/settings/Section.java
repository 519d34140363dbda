package org.hanok.admin.settings;

import java.util.List;

/**
 * The settings of one component, as its Metatype describes them (OSGi Compendium 105).
 *
 * @param factory whether there can be several
 */
record Section(String pid, boolean factory, String title, String about, List<Setting> settings) {

    /** {@code payment} of {@code org.hanok.payment.bank}. */
    String plugin() {
        return pid.substring(Sections.OURS.length()).split("[.~]", 2)[0];
    }
}
