package org.hanok.itests.probe;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes small plugins out of this module's classes. Built when asked for, so a test shows all there is to know of them. */
public final class ProbeJar {

    private final String name;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    public ProbeJar(String name) {
        this.name = name;
        headers.put("Bundle-SymbolicName", name);
        headers.put("Bundle-Version", "1.0.0");
    }

    public ProbeJar header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public ProbeJar file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Adds the package of this class. */
    public ProbeJar with(Class<?> type) {
        return header("Private-Package", type.getPackageName());
    }

    public byte[] bytes() {
        try (Builder builder = new Builder(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            builder.addClasspath(new File(URI.create(ProbeJar.class.getProtectionDomain().getCodeSource().getLocation().toString())));
            headers.forEach(builder::setProperty);
            builder.setProperty("-noclassforname", "true");
            builder.setProperty("-resourceonly", "true");
            Jar jar = builder.build();
            files.forEach((path, text) -> jar.putResource(path, new EmbeddedResource(text, 0L)));
            if (!builder.isOk()) {
                throw new IllegalStateException(name + ": " + builder.getErrors());
            }
            jar.write(out);
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }
}
