package org.hanok.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Site;

/** A site in Seoul. @param settings what the environment says, read at each question */
public record PlainSite(URI url, Path data, boolean demo, Map<String, String> settings) implements Site {

    public PlainSite(String url, boolean demo, Map<String, String> settings) {
        this(URI.create(url), Path.of("target"), demo, settings);
    }

    /** @param url the public address */
    public PlainSite(String url) {
        this(url, false, Map.of());
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Seoul");
    }

    @Override
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }
}
