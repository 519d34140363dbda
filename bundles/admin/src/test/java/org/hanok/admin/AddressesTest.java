package org.hanok.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import org.hanok.admin.audit.HistoryPages;
import org.hanok.admin.plugins.install.PluginPages;
import org.hanok.admin.plugins.install.PluginResource;
import org.hanok.admin.runtime.JobPages;
import org.hanok.admin.runtime.OutboxPages;
import org.hanok.admin.runtime.RoutePages;
import org.hanok.admin.settings.SettingPages;
import org.hanok.admin.stock.Texts;
import org.hanok.api.web.Secured;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final List<Class<?>> RESOURCES = List.of(DataPages.class, Dashboard.class, HistoryPages.class, PluginPages.class, PluginResource.class, RoutePages.class,
            JobPages.class, OutboxPages.class, SettingPages.class);

    @Test
    void everyMethodDeclaresAPermissionOfTheBackOffice() {
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                if (method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(DELETE.class)) {
                    Secured secured = method.isAnnotationPresent(Secured.class) ? method.getAnnotation(Secured.class) : resource.getAnnotation(Secured.class);
                    assertThat(secured).as(method.toString()).isNotNull();
                    assertThat(secured.value()).as(method.toString()).startsWith("admin.");
                }
            }
        }
    }

    @Test
    void changingTheRunningPartsNeedsMoreThanSeeingThem() {
        for (Class<?> resource : List.of(RoutePages.class, JobPages.class, OutboxPages.class)) {
            Stream.of(resource.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(POST.class))
                    .forEach(method -> assertThat(method.getAnnotation(Secured.class).value()).isEqualTo("admin.runtime.edit"));
        }
    }

    @Test
    void everyFormCarriesItsTokenAndEveryTextExists() throws IOException, URISyntaxException {
        Texts texts = new Texts();
        for (Path template : templates()) {
            String markup = Files.readString(template);
            assertThat(count("<form[^>]*method=\"post\"", markup)).as(template.toString()).isEqualTo(count("<form[^>]*method=\"post\"[^>]*>#csrf\\(\\)", markup));
            assertThat(markup).as(template.toString()).doesNotContainPattern("[가-힣]").doesNotContain("style=\"").doesNotContain("onclick");
            Matcher key = Pattern.compile("\\$t\\.get\\(\"(admin\\.[A-Za-z.]+)\"").matcher(markup);
            while (key.find()) {
                assertThat(texts.has(key.group(1))).as(template.getFileName() + " " + key.group(1)).isTrue();
            }
        }
    }

    private static List<Path> templates() throws IOException, URISyntaxException {
        Path folder = Path.of(AddressesTest.class.getResource("/templates/admin").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
