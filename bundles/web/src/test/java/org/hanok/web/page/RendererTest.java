package org.hanok.web.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Map;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.hanok.api.NotFound;
import org.hanok.api.Site;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.web.Plugins;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

class RendererTest {

    private static final View PAGE = View.of("board/home", Map.of());

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(RendererTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Renderer renderer(Bundle... bundles) {
        BundleContext house = fake(BundleContext.class, (proxy, method, arguments) -> method.getName().equals("getBundles") ? bundles : null);
        Messages messages = fake(Messages.class, (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : "");
        Site site = fake(Site.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "zone" -> ZoneId.of("Asia/Seoul");
            case "url" -> URI.create("https://shop.example");
            default -> false;
        });
        return new Renderer(new Plugins(house), messages, site, null, null, null, null, Clock.systemUTC());
    }

    private static Bundle board() {
        Dictionary<String, String> headers = new Hashtable<>(Map.of(Plugins.HEADER, "board"));
        return fake(Bundle.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getState" -> Bundle.ACTIVE;
            case "getHeaders" -> headers;
            case "hashCode" -> 1;
            case "equals" -> proxy == arguments[0];
            default -> null;
        });
    }

    @Test
    void aPageOfAPluginThatWentMeanwhileIsNotFound() {
        assertThatThrownBy(() -> renderer().render(PAGE, Locale.KOREAN)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPluginThatIsHereAndForgotATemplateIsAtFault() {
        assertThatThrownBy(() -> renderer(board()).render(PAGE, Locale.KOREAN)).isInstanceOf(ResourceNotFoundException.class);
    }
}
