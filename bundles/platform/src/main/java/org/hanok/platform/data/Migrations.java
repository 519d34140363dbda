package org.hanok.platform.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.osgi.framework.Bundle;

/** Brings a schema to where a bundle's {@code migrations} folder wants it, through Flyway. Every schema keeps its own history. */
final class Migrations {

    private final DataSource database;

    Migrations(DataSource database) {
        this.database = database;
    }

    /** Applies what is missing, lower numbers than the last as well: a plugin numbers its files by subject. @throws org.flywaydb.core.api.FlywayException with the failing file and statement */
    void apply(Bundle bundle, String schema) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Flyway.class.getClassLoader());
        try {
            Flyway.configure(Flyway.class.getClassLoader()).dataSource(database).schemas(schema).defaultSchema(schema).createSchemas(true)
                    .outOfOrder(true).locations(new String[0]).resourceProvider(new Folder(bundle)).load().migrate();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The files of a bundle, without any scanning of class paths. */
    private record Folder(Bundle bundle) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            URL url = bundle.getEntry("migrations/" + name);
            return url == null ? null : new File(name, url);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            List<LoadableResource> files = new ArrayList<>();
            var urls = bundle.findEntries("migrations", prefix + "*", false);
            for (URL url : urls == null ? List.<URL>of() : Collections.list(urls)) {
                String name = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
                if (List.of(suffixes).stream().anyMatch(name::endsWith)) {
                    files.add(new File(name, url));
                }
            }
            return files;
        }
    }

    private static final class File extends LoadableResource {

        private final String name;
        private final URL url;

        File(String name, URL url) {
            this.name = name;
            this.url = url;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(url.openStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
