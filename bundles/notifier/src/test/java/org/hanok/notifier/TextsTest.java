package org.hanok.notifier;

import org.hanok.testkit.TextsContract;

class TextsTest extends TextsContract {

    TextsTest() {
        super("notifier");
    }
}
