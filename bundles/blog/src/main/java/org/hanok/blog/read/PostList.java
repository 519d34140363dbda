package org.hanok.blog.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hanok.blog.PostRow;

/** One page of a list. @param number of the page, from 1 @param total posts on all pages @param base address that the page's number is added to */
public record PostList(List<PostRow> items, int number, long total, String base) {

    static final int SIZE = 10;

    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public Optional<String> previousUrl() {
        return number > 1 ? Optional.of(url(number - 1)) : Optional.empty();
    }

    public Optional<String> nextUrl() {
        return number < pages() ? Optional.of(url(number + 1)) : Optional.empty();
    }

    public List<String> urls() {
        return IntStream.rangeClosed(1, pages()).mapToObj(this::url).toList();
    }

    private String url(int page) {
        return page == 1 ? base : base + "?page=" + page;
    }
}
