package org.hanok.shop.order;

import org.hanok.shop.Words;

/** A stage as a badge shows it. */
record Badge(String tone, String icon, String text) {

    static Badge of(Stage stage, Words words) {
        return new Badge(stage.tone(), stage.icon(), words.get("shop.order.stage." + stage));
    }
}
