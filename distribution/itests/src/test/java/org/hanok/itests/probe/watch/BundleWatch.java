package org.hanok.itests.probe.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Inside the site: writes down each bundle that stops or starts. Its file is {@code data/bundle-events}. */
public final class BundleWatch implements BundleActivator, SynchronousBundleListener {

    private Path file;

    @Override
    public void start(BundleContext context) {
        file = Path.of(context.getProperty("karaf.data"), "bundle-events");
        context.addBundleListener(this);
        write("watching");
    }

    @Override
    public void stop(BundleContext context) {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED || event.getType() == BundleEvent.STARTED) {
            write((event.getType() == BundleEvent.STARTED ? "started " : "stopped ") + event.getBundle().getSymbolicName());
        }
    }

    private void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
