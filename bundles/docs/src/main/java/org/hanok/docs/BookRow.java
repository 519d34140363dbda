package org.hanok.docs;

/** A book on the shelf. */
public record BookRow(String slug, String title, String summary) {

    public String url() {
        return "/docs/" + slug;
    }
}
