package org.hanok.admin;

import org.hanok.testkit.TextsContract;

class TextsTest extends TextsContract {

    TextsTest() {
        super("admin");
    }
}
