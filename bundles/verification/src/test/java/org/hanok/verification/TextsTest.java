package org.hanok.verification;

import org.hanok.testkit.TextsContract;

class TextsTest extends TextsContract {

    TextsTest() {
        super("verification");
    }
}
