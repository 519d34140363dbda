package org.hanok.admin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.junit.jupiter.api.Test;

/** What is held must stand ticked: whatever does not is taken away when the form is saved. */
class PermissionsFieldTest {

    @Test
    void exactlyWhatIsHeldIsTicked() {
        String html = print("shop.* shop.orders", "*", "shop.*", "shop.order", "shop.orders", "shop.orders.edit");
        assertThat(ticked(html)).containsExactly("shop.*", "shop.orders");
        assertThat(html.split("hk-permits-of", -1)).as("a group for everything and one for the shop").hasSize(3);
    }

    @Test
    void nothingIsTickedOfARoleThatMayNothing() {
        assertThat(ticked(print("", "*", "shop.*", "shop.orders"))).isEmpty();
    }

    private static List<String> ticked(String html) {
        return Stream.of(html.split("<input ")).filter(input -> input.contains(" checked>")).map(input -> input.replaceFirst("(?s).*value=\"([^\"]+)\".*", "$1")).toList();
    }

    private static String print(String value, String... offered) {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("resource.loaders", "class");
        engine.setProperty("resource.loader.class.class", "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        List<Map<String, String>> options = Stream.of(offered).map(name -> Map.of("value", name, "label", name)).toList();
        Map<String, Object> field = Map.of("name", "permissions", "label", "권한", "value", value, "error", "", "options", options);
        VelocityContext context = new VelocityContext(new HashMap<>(Map.of("field", field)));
        StringWriter out = new StringWriter();
        engine.getTemplate("templates/admin/permissions.vm", "UTF-8").merge(context, out);
        return out.toString();
    }
}
