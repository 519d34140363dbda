package org.hanok.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.hanok.api.Secret;
import org.hanok.api.web.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    record Product(String name, int price, Optional<String> note, List<String> tags) {

        public boolean isCheap() {
            return price < 10;
        }
    }

    /** Stands for an entity or service: no record, so templates see nothing of it. */
    public static final class Entity {

        public String getPassword() {
            return "secret";
        }
    }

    private static String render(String template, Map<String, Object> model) {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("introspector.uberspect.class", Introspection.class.getName());
        engine.setProperty("event_handler.reference_insertion.class", Engines.Escape.class.getName());
        engine.init();
        StringWriter out = new StringWriter();
        engine.evaluate(new VelocityContext(new HashMap<>(model)), out, "test", template);
        return out.toString();
    }

    @Test
    void readsRecordsMapsAndOptionals() {
        Product product = new Product("컵", 9, Optional.of("새것"), List.of("a", "b"));
        assertThat(render("$p.name $p.price $p.note $p.cheap #foreach($t in $p.tags)$t#end $m.key", Map.of("p", product, "m", Map.of("key", "값"))))
                .isEqualTo("컵 9 새것 true ab 값");
    }

    @Test
    void anEmptyOptionalIsNothing() {
        assertThat(render("#if($p.note)yes#{else}no#end", Map.of("p", new Product("컵", 9, Optional.empty(), List.of())))).isEqualTo("no");
    }

    @Test
    void escapesEverythingButSafeMarkup() {
        assertThat(render("$text $html", Map.of("text", "<b a=\"1\">&'", "html", new Html("<b>")))).isEqualTo("&lt;b a=&quot;1&quot;&gt;&amp;&#39; <b>");
    }

    @Test
    void theBodyOfABlockIsEscapedOnceAndNotTwice() {
        assertThat(render("#macro(card $title)[$title $bodyContent]#end#@card(\"a\")<b>$x</b>#end", Map.of("x", "<i>"))).isEqualTo("[a <b>&lt;i&gt;</b>]");
    }

    @Test
    void secretsStayMasked() {
        assertThat(render("$pin $pin.reveal()", Map.of("pin", Secret.of("4111")))).doesNotContain("4111");
    }

    @Test
    void entitiesHaveNothingToShow() {
        assertThat(render("$e.password $e.getPassword()", Map.of("e", new Entity()))).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$text.class.name", "$text.getClass().getName()", "$text.class.forName('x')", "$n.class", "$list.getClass()",
        "$p.getClass()", "$text.getClass().getClassLoader()"})
    void neverReachesAClass(String attack) {
        String out = render(attack, Map.of("text", "x", "n", 1, "list", List.of(1), "p", new Product("컵", 9, Optional.empty(), List.of())));
        assertThat(out).doesNotContain("java.lang", "class ", "ClassLoader@");
    }
}
