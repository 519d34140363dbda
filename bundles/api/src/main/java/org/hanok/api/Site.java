package org.hanok.api;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The installation: its address, folders and zone, read once from the environment ({@code HANOK_*}) at start. Thread-safe. */
@ProviderType
public interface Site {

    /** Public address without a trailing slash, such as {@code https://shop.example}. Links in mails and feeds start with it. */
    URI url();

    /** Folder of database, keys and uploads. Exists and is writable. */
    Path data();

    /** True while demo content and the sandbox services are wanted ({@code HANOK_DEMO=true}). */
    boolean demo();

    /** The zone in which days begin and end for customers; Asia/Seoul unless configured. */
    ZoneId zone();

    /** An environment setting, empty when unset or blank. @param name such as {@code HANOK_SMTP_URL} */
    Optional<String> setting(String name);
}
