package org.hanok.api.job;

import org.osgi.annotation.versioning.ConsumerType;

/** Work on a {@link Cron} schedule. Over all nodes one run at a time; a missed time runs once, late. Its name is its class name. */
@FunctionalInterface
@ConsumerType
public interface ScheduledJob {

    /** Does the work and says in one sentence what was done, for the job's page. An exception is recorded and the next time stands. */
    String run() throws Exception;
}
