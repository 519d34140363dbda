package org.hanok.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.web.Plugins;
import org.hanok.web.answer.Zip;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plugins' files under {@code static/<plugin>/}, read and compressed once, with a hash of their bytes in their public name. */
@Component(service = Assets.class)
public final class Assets {

    private static final Pattern IN_CSS = Pattern.compile("url\\(([\"']?)([\\w./-]+)\\1\\)");
    private final Plugins plugins;
    private volatile Shelf shelf = new Shelf(-1, new ConcurrentHashMap<>());

    private record Shelf(long generation, Map<String, Optional<Asset>> files) {
    }

    record Asset(String name, String hash, byte[] plain, byte[] zipped) {
    }

    @Activate
    public Assets(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    /** The public address of a file; without a hash when there is no such file. @param name {@code theme/site.css} */
    public String address(String name) {
        return file(name).map(asset -> "/static/" + hashed(name, asset.hash())).orElse("/static/" + name);
    }

    Optional<Asset> file(String name) {
        Shelf now = shelf;
        if (now.generation() != plugins.generation()) {
            now = new Shelf(plugins.generation(), new ConcurrentHashMap<>());
            shelf = now;
        }
        Optional<Asset> known = now.files().get(name);
        if (known == null) {
            known = read(name);
            if (known.isPresent()) {
                now.files().put(name, known);
            }
        }
        return known;
    }

    /** {@code theme/site.1a2b3c4d5e.css} is {@code theme/site.css} with the hash. */
    static String[] split(String address) {
        Matcher matcher = Pattern.compile("(.+)\\.([0-9a-f]{10})(\\.\\w+)").matcher(address);
        return matcher.matches() ? new String[] {matcher.group(1) + matcher.group(3), matcher.group(2)} : new String[] {address, ""};
    }

    private static String hashed(String name, String hash) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "." + hash + name.substring(dot);
    }

    private Optional<Asset> read(String name) {
        int slash = name.indexOf('/');
        if (slash < 1 || name.contains("..") || name.lastIndexOf('.') < slash) {
            return Optional.empty();
        }
        return plugins.file(name.substring(0, slash), "static/" + name).map(url -> load(name, url));
    }

    private Asset load(String name, URL url) {
        try (InputStream in = url.openStream()) {
            byte[] bytes = name.endsWith(".css") ? linked(name, in.readAllBytes()) : in.readAllBytes();
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 10);
            return new Asset(name, hash, bytes, name.matches(".+\\.(css|js|svg|json|txt|map)") ? Zip.zip(bytes) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A style sheet's own files get their hashes too. */
    private byte[] linked(String sheet, byte[] bytes) {
        String folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
        return IN_CSS.matcher(new String(bytes, StandardCharsets.UTF_8))
                .replaceAll(found -> Matcher.quoteReplacement("url(" + file(folder + found.group(2)).map(asset -> "/static/" + hashed(asset.name(), asset.hash()))
                        .orElse(found.group(2)) + ")"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
