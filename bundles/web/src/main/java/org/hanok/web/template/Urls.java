package org.hanok.web.template;

import org.hanok.web.asset.Assets;

/** {@code $url} in templates. */
public final class Urls implements Tool {

    private final String base;
    private final Assets assets;

    public Urls(String base, Assets assets) {
        this.base = base;
        this.assets = assets;
    }

    /** The address of a static file, which changes when the file does. @param name plugin, slash, file: {@code theme/site.css} */
    public String asset(String name) {
        return assets.address(name);
    }

    public String absolute(String path) {
        return path.startsWith("/") ? base + path : path;
    }
}
