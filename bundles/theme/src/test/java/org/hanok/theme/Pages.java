package org.hanok.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sample pages under test/resources/pages, whole. Run as a program it writes them to a folder, to be looked at in a browser. */
final class Pages {

    static final List<String> ADMIN = List.of("dashboard", "queue", "list", "form", "plugins", "outbox");
    static final List<String> STORE = List.of("category", "product", "checkout", "order", "post", "docs", "board", "topic", "login", "cart", "states");
    private static final Map<String, String> PATHS = Map.of("category", "/shop/categories/culture", "product", "/shop/products/google-10000", "post", "/blog/register", "docs", "/docs/c",
            "board", "/board", "topic", "/board/q/2", "dashboard", "/admin", "queue", "/admin/orders", "list", "/admin/shop/product", "plugins", "/admin/plugins");

    private Pages() {
    }

    static Map<String, String> all(Locale language, String theme) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", home(stage("/", language, theme)));
        STORE.forEach(name -> pages.put(name, stage(PATHS.getOrDefault(name, "/" + name), language, theme).page("pages/" + name, "storefront")));
        ADMIN.forEach(name -> pages.put(name, stage(PATHS.getOrDefault(name, "/admin/" + name), language, theme).page("pages/" + name, "admin")));
        pages.put("error", stage("/gone", language, theme).with("status", 500).with("heading", "화면을 열지 못했어요").with("text", "하던 일은 바뀌지 않았고, 곧 확인할게요.").with("incident", "H7-Q2M4").page("templates/theme/error", "storefront"));
        pages.put("bare", stage("/gone", language, theme).with("status", 404).with("heading", "찾는 페이지가 없어요").with("text", "주소가 바뀌었어요.").page("templates/theme/error", "bare"));
        return pages;
    }

    private static Stage stage(String path, Locale language, String theme) {
        Stage stage = new Stage(language).at(path, theme);
        return stage.slot("notice", stage.inline(Stage.text("pages/notice"))).slot("header.tools", stage.inline(Stage.text("pages/tools")));
    }

    private static String home(Stage stage) {
        for (String slot : List.of("top", "main", "aside")) {
            stage.slot("home." + slot, stage.inline(Stage.text("pages/home-" + slot)));
        }
        return stage.page("templates/theme/home", "storefront");
    }

    public static void main(String[] args) throws IOException {
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            for (String theme : List.of("light", "dark")) {
                Path folder = Files.createDirectories(Path.of(args[0], language.getLanguage() + "-" + theme));
                for (Map.Entry<String, String> page : all(language, theme).entrySet()) {
                    Files.writeString(folder.resolve(page.getKey() + ".html"), page.getValue());
                }
            }
        }
    }
}
