package org.hanok.admin.stock;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.hanok.api.Site;

/** A site in Seoul. */
public record Here(Path data) implements Site {

    @Override
    public URI url() {
        return URI.create("http://localhost:8181");
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
