package org.hanok.postgres;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs when the process is told to end: it stops the site in good order. If the site does not stop in time, because some plugin hangs,
 * it stops at least the database and ends the process.
 */
final class Ending extends Thread {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private final BooleanSupplier site;
    private volatile Runnable database = () -> LOG.debug("No database to stop");

    /** @param site stops everything and says whether that worked in time */
    Ending(BooleanSupplier site) {
        super("hanok-ending");
        this.site = site;
    }

    /** What to stop if the site hangs. */
    void guard(Runnable stop) {
        database = stop;
    }

    void enlist() {
        Runtime.getRuntime().addShutdownHook(this);
    }

    void dismiss() {
        try {
            Runtime.getRuntime().removeShutdownHook(this);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending already", e);
        }
    }

    @Override
    public void run() {
        if (site.getAsBoolean()) {
            return;
        }
        try {
            LOG.error("The site did not stop in time; stopping the database and leaving");
            database.run();
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
