package org.hanok.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ConcurrentModificationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.ApplicationDTO;
import org.osgi.service.jaxrs.runtime.dto.ResourceDTO;
import org.osgi.service.jaxrs.runtime.dto.ResourceMethodInfoDTO;
import org.osgi.service.jaxrs.runtime.dto.RuntimeDTO;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({"/shop, /shop", "/shop/products/{slug}, /shop/products", "/docs/{book}/{page}, /docs", "/admin/, /admin", "/, /", "sitemap.xml, /sitemap.xml",
        "/board/{board}/{id:\\d+}/replies, /board", "/account/orders/{number}, /account/orders"})
    void aTemplateBeginsWithItsLiteralSegments(String template, String beginning) {
        assertThat(Addresses.beginning(template)).isEqualTo(beginning);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsKnownHoldsWhileThePublisherIsBusyAndIsReadAgainAfterwards() throws Exception {
        boolean[] busy = {false};
        ApplicationDTO blog = application("blog", "/blog/{slug}");
        RuntimeDTO now = new RuntimeDTO();
        now.applicationDTOs = new ApplicationDTO[] {blog};
        JaxrsServiceRuntime runtime = fake(JaxrsServiceRuntime.class, () -> {
            if (busy[0]) {
                throw new ConcurrentModificationException();
            }
            return now;
        });
        long[] changes = {1};
        PluginApplications none = new PluginApplications(fake(BundleContext.class, () -> new Bundle[0]));
        Addresses addresses = new Addresses(runtime, fake(ServiceReference.class, () -> changes[0]), none);
        assertThat(addresses.plugin("/blog/first")).contains("blog");
        busy[0] = true;
        changes[0] = 2;
        assertThat(addresses.plugin("/blog/first")).contains("blog");
        busy[0] = false;
        now.applicationDTOs = new ApplicationDTO[] {blog, application("board", "/board")};
        assertThat(addresses.plugin("/board")).contains("board");
    }

    private static ApplicationDTO application(String name, String path) {
        ApplicationDTO application = new ApplicationDTO();
        application.name = name;
        application.resourceDTOs = new ResourceDTO[] {new ResourceDTO()};
        application.resourceDTOs[0].resourceMethods = new ResourceMethodInfoDTO[] {new ResourceMethodInfoDTO()};
        application.resourceDTOs[0].resourceMethods[0].path = path;
        return application;
    }

    /** Answers every question that its kind of answer fits. */
    private static <T> T fake(Class<T> type, Supplier<Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) ->
                method.getReturnType() == void.class || method.getName().startsWith("getServiceReferences") ? null : answer.get()));
    }
}
