package org.hanok.api.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The topics an {@link EventListener} hears; {@code order.*} matches every topic that begins so, {@code *} all. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Topics {

    String PREFIX_ = "hanok.event.topics.";

    String[] value();
}
