package org.hanok.api.web;

/**
 * Markup that is already safe: made by the sanitiser, by a template or by this house's own code. The only value a template writes unescaped. Wrapping
 * untrusted text here is a security fault.
 */
public record Html(String markup) {

    @Override
    public String toString() {
        return markup;
    }
}
