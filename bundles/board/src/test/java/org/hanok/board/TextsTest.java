package org.hanok.board;

import org.hanok.testkit.TextsContract;

class TextsTest extends TextsContract {

    TextsTest() {
        super("board");
    }
}
