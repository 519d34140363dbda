package org.hanok.blog.read;

/** A year of the archive with its number of visible posts. */
public record YearRow(int year, long posts) {

    public String url() {
        return "/blog/archive/" + year;
    }
}
