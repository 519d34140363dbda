package org.hanok.api.notify;

/**
 * A notice made ready for a channel.
 *
 * @param id unique and stable over retries; channels pass it on where the service can drop doubles
 * @param subject one line; empty where the channel knows none
 * @param text plain text
 * @param html markup, empty where there is none
 */
public record Message(String id, Recipient recipient, String subject, String text, String html) {
}
