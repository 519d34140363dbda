package org.hanok.comments;

import org.hanok.testkit.TextsContract;

class TextsTest extends TextsContract {

    TextsTest() {
        super("comments");
    }
}
