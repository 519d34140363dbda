package org.hanok.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import org.hanok.admin.plugins.Framework;
import org.hanok.admin.stock.Office;
import org.hanok.admin.stock.Staff;
import org.hanok.admin.stock.Texts;
import org.hanok.api.NotFound;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

class SectionsTest {

    private final Office office = new Office();
    private final Visit visit = Staff.with("admin.settings");
    private final Sections sections = new Sections(new Framework(stub(BundleContext.class, Map.of("getBundles", new Bundle[] {bundle("org.hanok.payment"), bundle("org.apache.karaf")}))),
            stub(MetaTypeService.class, Map.of("getMetaTypeInformation", information())), new Texts());
    private final Configurations configurations = new Configurations();
    private final SettingPages pages = new SettingPages(sections, new Settings(configurations.admin(), office.audit), office.labels, office.history, office.lines);

    @Test
    void listsOnlyOurOwnPids() {
        assertThat(sections.all(Locale.KOREAN)).extracting(Section::pid).containsExactly("org.hanok.payment.bank");
        assertThat(sections.find("org.apache.karaf.features", Locale.KOREAN)).isEmpty();
        assertThatThrownBy(() -> pages.open("org.apache.karaf.features", "", visit)).isInstanceOf(NotFound.class);
    }

    @Test
    void makesFieldsOfAttributes() {
        Section bank = sections.find("org.hanok.payment.bank", Locale.KOREAN).orElseThrow();
        assertThat(bank.settings()).extracting(Setting::id, Setting::kind).containsExactly(org.assertj.core.groups.Tuple.tuple("minutes", "number"),
                org.assertj.core.groups.Tuple.tuple("webhook.secret", "secret"), org.assertj.core.groups.Tuple.tuple("apiKey", "secret"), org.assertj.core.groups.Tuple.tuple(".url", "secret"),
                org.assertj.core.groups.Tuple.tuple("accounts", "lines"), org.assertj.core.groups.Tuple.tuple("open", "checkbox"));
        assertThat(bank.settings().get(0).usual()).isEqualTo("30");
    }

    @Test
    void showsTheFormAgainWithoutEchoingSecrets() {
        View again = (View) pages.save("org.hanok.payment.bank", "", sent("minutes", "soon", "webhook.secret", "top-secret-1", "open", "true"), visit);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.model().toString()).contains("soon").doesNotContain("top-secret-1");
        pages.save("org.hanok.payment.bank", "", sent("minutes", "20", "webhook.secret", "top-secret-1", "open", "true"), visit);
        assertThat(pages.open("org.hanok.payment.bank", "", visit).model().toString()).contains("minutes=20").doesNotContain("top-secret-1");
        assertThat(pages.open("org.hanok.payment.bank", "", visit).model().get("entries").toString()).contains("minutes", "••••");
        assertThat(pages.list(visit).model().toString()).doesNotContain("top-secret-1");
    }

    private static MultivaluedMap<String, String> sent(String... pairs) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        Office.form(pairs).forEach(form::put);
        return form;
    }

    private static MetaTypeInformation information() {
        AttributeDefinition[] attributes = {attribute("minutes", AttributeDefinition.INTEGER, 0, "30"), attribute("webhook.secret", AttributeDefinition.STRING, 0, ""),
                attribute("apiKey", AttributeDefinition.STRING, 0, ""), attribute(".url", AttributeDefinition.STRING, 0, ""), attribute("accounts", AttributeDefinition.STRING, 10, ""),
                attribute("open", AttributeDefinition.BOOLEAN, 0, "true")};
        ObjectClassDefinition definition = stub(ObjectClassDefinition.class, Map.of("getName", "Bank", "getDescription", "", "getAttributeDefinitions", attributes));
        return stub(MetaTypeInformation.class, Map.of("getPids", new String[] {"org.hanok.payment.bank", "org.apache.karaf.shell"}, "getFactoryPids", new String[0],
                "getObjectClassDefinition", definition));
    }

    private static AttributeDefinition attribute(String id, int type, int cardinality, String usual) {
        return (AttributeDefinition) Proxy.newProxyInstance(SectionsTest.class.getClassLoader(), new Class<?>[] {AttributeDefinition.class}, (proxy, method, args) ->
                switch (method.getName()) {
                    case "getID", "getName" -> id;
                    case "getType" -> type;
                    case "getCardinality" -> cardinality;
                    case "getDefaultValue" -> new String[] {usual};
                    default -> null;
                });
    }

    private static Bundle bundle(String name) {
        return stub(Bundle.class, Map.of("getSymbolicName", name, "getHeaders", new Hashtable<>()));
    }

    private static <T> T stub(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(SectionsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answers.get(method.getName())));
    }

}
