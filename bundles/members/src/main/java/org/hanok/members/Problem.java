package org.hanok.members;

/**
 * Something to put right in a form.
 *
 * @param field its name in the form
 * @param key message key
 * @param arguments values for the message
 */
public record Problem(String field, String key, Object... arguments) {
}
