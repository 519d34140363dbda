package org.hanok.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Where a {@link PageWidget} appears. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Slot {

    String PREFIX_ = "hanok.slot.";

    /** Slot names; {@code *.below} matches every slot that ends so. */
    String[] value();

    /** Lower comes first. */
    int order() default 100;

    /** How long strangers may see the same block, in seconds; 0 for always fresh. Dropped with the plugin's cache. */
    int seconds() default 0;
}
