package org.hanok.api.web;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** A block that a plugin shows in a {@link Slot} of anybody's page. A widget that throws is left out of the page and logged. */
@FunctionalInterface
@ConsumerType
public interface PageWidget {

    /** The block, rendered without a layout, or nothing to show here. Called on request threads. */
    Optional<View> show(Visit visit);
}
