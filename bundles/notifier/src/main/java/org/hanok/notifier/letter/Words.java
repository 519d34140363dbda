package org.hanok.notifier.letter;

/** Subject and text of a notice, as patterns or filled. */
public record Words(String subject, String text) {
}
