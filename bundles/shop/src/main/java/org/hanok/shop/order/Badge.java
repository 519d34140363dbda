package org.hanok.shop.order;

import org.hanok.shop.Words;

/** A stage as a badge shows it. */
record Badge(String tone, String icon, String text) {

    static Badge of(Stage stage, Words words) {
        return new Badge(stage.tone(), stage.icon(), words.get("shop.order.stage." + stage));
    }

    /** As staff read it: what waits for them stands out. */
    static Badge forStaff(Stage stage, Words words) {
        return stage == Stage.HELD ? new Badge("bad", stage.icon(), words.get("shop.admin.stage.HELD")) : of(stage, words);
    }
}
