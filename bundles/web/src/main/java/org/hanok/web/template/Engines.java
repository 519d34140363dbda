package org.hanok.web.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.Renderable;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;
import org.hanok.api.web.Html;
import org.hanok.web.Plugins;

/** Makes Velocity engines that read templates from plugins, escape what they print, and let templates touch nothing but values. */
public final class Engines {

    private Engines() {
    }

    public static VelocityEngine create(Plugins plugins) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(VelocityEngine.class.getClassLoader());
        try {
            VelocityEngine engine = new VelocityEngine();
            engine.setProperty("resource.loaders", "plugins");
            engine.setProperty("resource.loader.plugins.instance", new Loader(plugins));
            engine.setProperty("resource.loader.plugins.cache", "true");
            engine.setProperty("resource.default_encoding", "UTF-8");
            engine.setProperty("resource.manager.cache.default_size", "0");
            engine.setProperty("introspector.uberspect.class", Introspection.class.getName());
            engine.setProperty("event_handler.reference_insertion.class", Escape.class.getName());
            engine.setProperty("velocimacro.library.path", "");
            engine.setProperty("runtime.log.name", "org.hanok.web.templates");
            engine.init();
            return engine;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Escapes every value printed, except markup that is already safe. */
    public static final class Escape implements ReferenceInsertionEventHandler {

        @Override
        public Object referenceInsert(Context context, String reference, Object value) {
            Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            return plain == null || isSafe(plain) ? plain : escape(plain.toString());
        }

        /** A block's body is a {@code Renderable}: whatever it prints has been escaped on its way. */
        private static boolean isSafe(Object plain) {
            return plain instanceof Html || plain instanceof Number || plain instanceof Boolean || plain instanceof Renderable;
        }

        static String escape(String text) {
            StringBuilder out = null;
            for (int i = 0; i < text.length(); i++) {
                String entity = entity(text.charAt(i));
                if (entity != null && out == null) {
                    out = new StringBuilder(text.length() + 32).append(text, 0, i);
                }
                if (out != null) {
                    if (entity == null) {
                        out.append(text.charAt(i));
                    } else {
                        out.append(entity);
                    }
                }
            }
            return out == null ? text : out.toString();
        }

        private static String entity(char c) {
            return switch (c) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
            };
        }
    }

    /** {@code shop/product.vm} is the file {@code templates/shop/product.vm} of the plugin {@code shop}. */
    private static final class Loader extends ResourceLoader {

        private final Plugins plugins;

        Loader(Plugins plugins) {
            this.plugins = plugins;
        }

        @Override
        public void init(ExtProperties configuration) {
            isCachingOn = true;
        }

        @Override
        public Reader getResourceReader(String name, String encoding) {
            try {
                return new InputStreamReader(file(name).orElseThrow(() -> missing(name)).openStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean resourceExists(String name) {
            return file(name).isPresent();
        }

        @Override
        public boolean isSourceModified(Resource resource) {
            return false;
        }

        @Override
        public long getLastModified(Resource resource) {
            return 0;
        }

        private Optional<URL> file(String name) {
            int slash = name.indexOf('/');
            return slash < 0 || name.contains("..") ? Optional.empty() : plugins.file(name.substring(0, slash), "templates/" + name);
        }

        private static RuntimeException missing(String name) {
            return new org.apache.velocity.exception.ResourceNotFoundException("No template " + name);
        }
    }
}
