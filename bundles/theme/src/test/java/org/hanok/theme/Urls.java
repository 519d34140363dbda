package org.hanok.theme;

/** {@code $url}: static names as they are. */
public final class Urls {

    public String asset(String name) {
        return "/static/" + name;
    }

    public String absolute(String path) {
        return "https://shop.example" + path;
    }
}
