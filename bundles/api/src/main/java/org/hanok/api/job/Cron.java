package org.hanok.api.job;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** When a {@link ScheduledJob} runs: a Unix cron expression of five fields in the site's zone, such as {@code *}{@code /10 * * * *}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Cron {

    String PREFIX_ = "hanok.job.cron.";

    String value();
}
