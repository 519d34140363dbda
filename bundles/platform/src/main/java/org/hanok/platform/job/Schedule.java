package org.hanok.platform.job;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;

/** A Unix cron expression. */
final class Schedule {

    private final String expression;
    private final ExecutionTime times;

    /** @throws IllegalArgumentException for text that is no such expression */
    Schedule(String expression) {
        this.expression = expression;
        times = ExecutionTime.forCron(new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(expression));
    }

    String expression() {
        return expression;
    }

    /** The next time after the clock's now, in the clock's zone. */
    Instant after(Clock clock) {
        return times.nextExecution(ZonedDateTime.now(clock)).map(ZonedDateTime::toInstant)
                .orElseThrow(() -> new IllegalArgumentException("Never again: " + expression));
    }
}
