package org.hanok.shop.order.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hanok.shop.order.OrderState;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.pay.Verdict;
import org.junit.jupiter.api.Test;

class OrderTextsTest {

    private static final Pattern KEY = Pattern.compile("\"(shop\\.[a-zA-Z0-9.]*[a-zA-Z0-9])\"");
    /** Permissions look like keys. */
    private static final Set<String> PERMISSIONS = Set.of("shop.orders", "shop.orders.edit", "shop.pins");
    private final Properties korean = read("shop-order_ko");
    private final Properties english = read("shop-order_en");

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(english.keySet()).isEqualTo(korean.keySet());
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() {
        for (Properties texts : List.of(korean, english)) {
            texts.forEach((key, text) -> {
                if (!key.toString().startsWith("order.") && !key.toString().startsWith("stock.")) {
                    assertThatCode(() -> new MessageFormat(text.toString(), Locale.KOREAN).format(new Object[] {1, 2, 3})).as(key.toString()).doesNotThrowAnyException();
                }
                assertThat(text.toString()).as(key.toString()).doesNotContain("'");
            });
        }
    }

    @Test
    void everyKeyThatTemplatesAndCodeNameHasAText() throws IOException {
        Properties shop = read("shop_ko");
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            KEY.matcher(Files.readString(file, StandardCharsets.UTF_8)).results().map(found -> found.group(1))
                    .filter(key -> !korean.containsKey(key) && !shop.containsKey(key) && !PERMISSIONS.contains(key)).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyStateVerdictAndTabHasAName() {
        Stream.of(Stage.values()).forEach(stage -> assertThat(korean).containsKeys("shop.order.stage." + stage, "shop.order.title." + stage, "shop.order.lede." + stage));
        Stream.of(Verdict.values()).forEach(verdict -> assertThat(korean).containsKey("shop.admin.verdict." + verdict));
        Stream.of(Tab.values()).forEach(tab -> assertThat(korean).containsKey("shop.admin.tab." + tab.id()));
        Stream.of(OrderState.values()).forEach(state -> assertThat(korean).containsKeys("shop.order.orderState." + state, "shop.order.step.ORDER." + state));
    }

    @Test
    void noMailToABuyerCarriesMoreThanItsFacts() {
        Set<String> facts = Set.of("number", "amount", "pins");
        korean.forEach((key, text) -> {
            if (key.toString().startsWith("order.") && !key.toString().contains("operators")) {
                Pattern.compile("\\{(\\w+)}").matcher(text.toString()).results().forEach(found -> assertThat(facts).contains(found.group(1)));
            }
        });
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> orders = Files.walk(Path.of("src/main/java/org/hanok/shop/order"))) {
            return Stream.concat(orders.filter(Files::isRegularFile), Stream.of("checkout", "order", "orders", "admin-orders")
                    .map(name -> Path.of("src/main/resources/templates/shop", name + ".vm"))).toList();
        }
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages", name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
