package org.hanok.shop;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.hanok.api.Site;

/** A site with a public address and nothing else. */
public record TestSite() implements Site {

    @Override
    public URI url() {
        return URI.create("https://shop.example");
    }

    @Override
    public Path data() {
        return Path.of("target");
    }

    @Override
    public boolean demo() {
        return false;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Seoul");
    }

    @Override
    public Optional<String> setting(String name) {
        return Optional.empty();
    }
}
