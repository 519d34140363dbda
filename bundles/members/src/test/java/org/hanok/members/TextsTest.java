package org.hanok.members;

import org.hanok.testkit.TextsContract;

class TextsTest extends TextsContract {

    TextsTest() {
        super("members");
    }
}
