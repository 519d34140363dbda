package org.hanok.api.health;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Says whether a part can do its work. A failing check makes {@code /health/ready} answer 503. */
@ConsumerType
public interface HealthCheck {

    String name();

    /** What is wrong, in one English sentence, or nothing. Called every few seconds; must answer fast. */
    Optional<String> trouble();
}
