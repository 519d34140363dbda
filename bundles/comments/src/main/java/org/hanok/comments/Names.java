package org.hanok.comments;

/** Names as strangers may read them. */
final class Names {

    private Names() {
    }

    /** 김하늘 becomes 김**: the first character and two stars, so that the length tells nothing. */
    static String masked(String name) {
        String stripped = name.strip();
        return stripped.isEmpty() ? "***" : stripped.substring(0, stripped.offsetByCodePoints(0, 1)) + "**";
    }
}
