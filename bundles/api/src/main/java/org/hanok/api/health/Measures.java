package org.hanok.api.health;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** A plugin's figures for {@code /metrics}, in Prometheus' terms: names such as {@code shop_stock_pins}, base units, no personal data in labels. @since 1.0 */
@FunctionalInterface
@ConsumerType
public interface Measures {

    /** Tells every figure. Called on a request thread each time somebody asks, some times a minute; an exception leaves these figures out and is logged. */
    void tell(Figures figures);

    /** Takes figures. All figures of one name carry the same label names. Not thread-safe. */
    @ProviderType
    interface Figures {

        /** Something that goes up and down. @param labels name, value, name, value, … with few different values */
        void gauge(String name, String help, double value, String... labels);

        /** Something that only grows while the process lives; {@code _total} is added to its name. @param labels as for a gauge */
        void count(String name, String help, double value, String... labels);
    }
}
