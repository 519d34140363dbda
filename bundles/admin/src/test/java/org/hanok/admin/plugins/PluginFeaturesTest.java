package org.hanok.admin.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.karaf.features.Feature;
import org.junit.jupiter.api.Test;

class PluginFeaturesTest {

    private final Karaf karaf = new Karaf().feature("platform", List.of(), "mvn:org.hanok/web/1.0.0").feature("shop", List.of("platform"), "mvn:org.hanok/shop/1.0.0")
            .feature("blog", List.of("platform"), "mvn:org.hanok/blog/1.0.0").feature("extra", List.of("blog"), "mvn:org.acme/extra/1.0.0")
            .feature("content", List.of("blog")).feature("site", List.of("shop", "content")).feature("board", List.of("platform"), "mvn:org.hanok/board/1.0.0").require("site");
    private final PluginFeatures features = new PluginFeatures(karaf.service());

    @Test
    void listsFeaturesWithBundlesAndKnowsWhichAreInstalled() {
        assertThat(features.all()).extracting(Feature::getName).containsExactly("blog", "board", "extra", "platform", "shop");
        assertThat(features.all()).filteredOn(features::installed).extracting(Feature::getName).containsExactly("blog", "platform", "shop");
    }

    @Test
    void removesOneOutOfNestedCollectionsAndKeepsEverybodyElse() throws Exception {
        features.remove(features.named("blog").orElseThrow());
        assertThat(karaf.installed()).containsExactly("platform", "shop");
        features.install(features.named("blog").orElseThrow());
        assertThat(karaf.installed()).containsExactly("blog", "platform", "shop");
        features.remove(features.named("shop").orElseThrow());
        assertThat(karaf.installed()).containsExactly("blog", "platform");
    }

    @Test
    void neverRefreshesAnybodyByItself() throws Exception {
        features.install(features.named("board").orElseThrow());
        features.remove(features.named("board").orElseThrow());
        assertThat(karaf.calls).filteredOn(call -> call.startsWith("install")).allSatisfy(call -> assertThat(call).contains("NoAutoRefreshBundles"));
    }

    @Test
    void onlyAsksWhenSimulating() throws Exception {
        features.simulate(features.named("board").orElseThrow());
        assertThat(karaf.installed()).doesNotContain("board");
        assertThat(karaf.calls).singleElement().asString().contains("Simulate");
    }

    @Test
    void knowsWhoIsBuiltOnAPlugin() throws Exception {
        Feature blog = features.named("blog").orElseThrow();
        assertThat(features.users(blog)).isEmpty();
        features.install(features.named("extra").orElseThrow());
        assertThat(features.users(blog)).extracting(Feature::getName).containsExactly("extra");
    }
}
