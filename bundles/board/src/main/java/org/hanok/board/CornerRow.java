package org.hanok.board;

/** A board in the list of boards. @param topics how many visitors can see */
public record CornerRow(String slug, String name, String palette, boolean staffOnly, long topics) {

    public String url() {
        return "/board/" + slug;
    }
}
