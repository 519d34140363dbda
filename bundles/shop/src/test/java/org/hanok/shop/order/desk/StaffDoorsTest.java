package org.hanok.shop.order.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.HttpMethod;
import org.hanok.api.web.Secured;
import org.hanok.shop.order.misfit.MisfitPages;
import org.hanok.shop.order.misfit.MisfitResource;
import org.junit.jupiter.api.Test;

/** Looking at orders and moving them are two permissions, in pages and JSON alike. */
class StaffDoorsTest {

    @Test
    void whoeverMayLookMayNotMove() {
        assertThat(Stream.of(QueuePages.class, MisfitPages.class, StaffOrderResource.class, MisfitResource.class).flatMap(door -> Arrays.stream(door.getMethods()))
                .filter(StaffDoorsTest::isServed)).hasSizeGreaterThan(15).allSatisfy(door -> assertThat(permission(door)).as(door.toString())
                        .isEqualTo(door.isAnnotationPresent(GET.class) ? "shop.orders" : "shop.orders.edit"));
    }

    private static boolean isServed(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType).anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }

    private static String permission(Method method) {
        return (method.isAnnotationPresent(Secured.class) ? method.getAnnotation(Secured.class) : method.getDeclaringClass().getAnnotation(Secured.class)).value();
    }
}
