package org.hanok.docs;

/** A page in its book's tree. @param level 0 at the top */
public record Entry(String book, String slug, String title, int level) {

    public String url() {
        return "/docs/" + book + "/" + slug;
    }
}
