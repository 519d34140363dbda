package org.hanok.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a resource method. Compulsory, on the method or its class: a method without it answers nobody. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Secured {

    String ANYONE = "anyone";
    String MEMBER = "member";

    /** {@link #ANYONE}, {@link #MEMBER} or the name of a permission, such as {@code shop.orders}. */
    String value();
}
