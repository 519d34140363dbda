package org.hanok.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.hanok.api.web.Secured;
import org.hanok.shop.browse.ShopPages;
import org.hanok.shop.cart.CartPages;
import org.hanok.shop.cart.CartResource;
import org.hanok.shop.catalogue.desk.StaffProductResource;
import org.hanok.shop.catalogue.read.CategoryResource;
import org.hanok.shop.catalogue.read.ProductResource;
import org.junit.jupiter.api.Test;

/** Who may open which door of the catalogue and the cart. */
class DoorsTest {

    private static final List<Class<?>> DOORS = List.of(ShopPages.class, CartPages.class, CartResource.class, ProductResource.class, CategoryResource.class,
            StaffProductResource.class);

    @Test
    void everyDoorSaysWhoMayOpenIt() {
        assertThat(methods()).isNotEmpty().allSatisfy(method -> assertThat(permission(method)).isNotEmpty());
    }

    @Test
    void staffNeedOnePermissionToLookAndAnotherToChange() {
        assertThat(methods().filter(method -> address(method).startsWith("/api/admin/"))).isNotEmpty().allSatisfy(
                method -> assertThat(permission(method)).isEqualTo(method.isAnnotationPresent(GET.class) ? "shop.products" : "shop.products.edit"));
    }

    @Test
    void everythingElseIsOpenToAnyone() {
        assertThat(methods().filter(method -> !address(method).startsWith("/api/admin/"))).isNotEmpty()
                .allSatisfy(method -> assertThat(permission(method)).isEqualTo(Secured.ANYONE));
    }

    private static Stream<Method> methods() {
        return DOORS.stream().flatMap(door -> Arrays.stream(door.getMethods())).filter(DoorsTest::isServed);
    }

    private static boolean isServed(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType).anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }

    private static String address(Method method) {
        return method.getDeclaringClass().getAnnotation(Path.class).value();
    }

    private static String permission(Method method) {
        Secured secured = method.isAnnotationPresent(Secured.class) ? method.getAnnotation(Secured.class) : method.getDeclaringClass().getAnnotation(Secured.class);
        return secured == null ? "" : secured.value();
    }
}
