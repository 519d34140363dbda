package org.hanok.api.health;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Says whether a part can do its work. A vital check in trouble makes {@code /health/ready} answer 503. */
@ConsumerType
public interface HealthCheck {

    String name();

    /** What is wrong, in one English sentence, or nothing. Called every few seconds; must answer fast. */
    Optional<String> trouble();

    /** Whether the site cannot serve while this is in trouble. When false it is only shown to staff. */
    default boolean vital() {
        return true;
    }
}
