package org.hanok.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a JSON method answers with that sets status or headers itself and so returns a {@code Response}: {@code /openapi.json} describes this type.
 *
 * @since 1.2
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

    /** The entity of the successful answer. */
    Class<?> value();

    /** Its status. */
    int status() default 200;
}
