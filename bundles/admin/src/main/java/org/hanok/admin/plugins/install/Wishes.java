package org.hanok.admin.plugins.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hanok.api.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which plugins staff want beside the ones that a site starts with, and which of those they do not: {@code +board}, {@code -news}, one a line, in the site's data
 * folder. The framework's own memory may be thrown away, or be that of a newer distribution; this file stays. Thread-safe.
 */
@Component(service = Wishes.class)
public class Wishes {

    private final Path file;

    @Activate
    public Wishes(@Reference Site site) {
        file = site.data().resolve("plugins").resolve("wishes");
    }

    /** Wanted or not, by feature. */
    synchronized Map<String, Boolean> all() {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> line.matches("[+-][A-Za-z][A-Za-z0-9._-]*"))
                    .collect(Collectors.toMap(line -> line.substring(1), line -> line.startsWith("+"), (a, b) -> b, TreeMap::new)) : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void put(String feature, boolean wanted) {
        Map<String, Boolean> wishes = new TreeMap<>(all());
        wishes.put(feature, wanted);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.writeString(file.resolveSibling("wishes.new"),
                    wishes.entrySet().stream().map(wish -> (wish.getValue() ? "+" : "-") + wish.getKey() + "\n").collect(Collectors.joining()), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
