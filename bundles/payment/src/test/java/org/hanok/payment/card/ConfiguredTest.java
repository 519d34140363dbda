package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.payment.House;
import org.hanok.payment.card.v2.StandardWebhooksTest;
import org.hanok.payment.card.wire.CardSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.util.converter.Converters;

/** The real providers as ConfigAdmin configures them: where the service is, who we are there, how long we wait and which version is spoken. */
class ConfiguredTest extends CardBench {

    private Map<String, Object> portone(Version version) {
        boolean older = version == Version.V1;
        return new HashMap<>(Map.of("version", version.name(), "base", service.url() + (older ? "/v1" : ""), "key", older ? "sandbox-imp-key" : "",
                ".apiSecret", SECRET, ".webhookSecrets", StandardWebhooksTest.SECRET, "store", older ? "imp00000000" : "store-1",
                "connectSeconds", 7, "askSeconds", 21, "actSeconds", 61));
    }

    private static CardService service(Map<String, Object> given) {
        return new CardService(Converters.standardConverter().convert(given).to(CardService.Settings.class));
    }

    private PortOneCard card(Map<String, Object> portone, Map<String, Object> given) {
        PortOneCard.Settings settings = Converters.standardConverter().convert(given).to(PortOneCard.Settings.class);
        return new PortOneCard(settings, service(portone), house.charges, site(), house.clock);
    }

    private PortOneCard card(Map<String, Object> portone) {
        return card(portone, Map.of("channel", "channel-key-live-1", "page", service.url() + "/sim/pay"));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aPaymentIsMadeInTheVersionThatIsConfigured(Version version) throws Exception {
        house.services.set(0, card(portone(version)));
        pay(begin(), "approve");
        paidOnce();
        assertThat(service.journal().entries()).filteredOn(call -> call.path().startsWith("/v1/")).hasSize(version == Version.V1 ? 3 : 0);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void soIsAnAccount(Version version) throws Exception {
        Map<String, Object> given = Map.of("channel", "channel-key-live-1", "bank", "SHINHAN", "bankName", "신한은행", "holder", "한옥상점");
        PortOneAccount.Settings settings = Converters.standardConverter().convert(given).to(PortOneAccount.Settings.class);
        house.services.set(0, new PortOneAccount(settings, service(portone(version)), house.charges, site(), house.clock));
        house.cashier().request(house.wish("A-1", "vbank", 9500, "김하늘"));
        service("POST", "/__sim/clock", "{}");
        follow();
        assertThat(house.cashier().accounts(order)).singleElement().satisfies(account -> assertThat(account.bank()).isEqualTo("신한은행"));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void soDoThePlayCardsOfTheDemoInATestChannel(Version version) throws Exception {
        Site demo = House.site(site().url(), Map.of("HANOK_SANDBOX_CARD_URL", service.url(), "HANOK_SANDBOX_CARD_SECRET", SECRET,
                "HANOK_SANDBOX_CARD_WEBHOOK_SECRET", StandardWebhooksTest.SECRET, "HANOK_SANDBOX_CARD_VERSION", version.name()));
        house.services.set(0, new SandboxCard(house.charges, demo, house.clock));
        pay(begin(), "approve");
        paidOnce();
        assertThat(service.journal().entries()).filteredOn(call -> call.path().startsWith("/v1/")).hasSize(version == Version.V1 ? 3 : 0);
    }

    @Test
    void addressCredentialsAndPatienceAreThoseOfTheSettings() {
        CardSettings settings = service(portone(Version.V1)).settings("channel-9", URI.create("http://localhost/pay"));
        assertThat(settings.base()).hasToString(service.url() + "/v1");
        assertThat(settings.key()).isEqualTo("sandbox-imp-key");
        assertThat(settings.api().reveal()).isEqualTo(SECRET);
        assertThat(settings.channel()).isEqualTo("channel-9");
        assertThat(settings.page()).hasToString("http://localhost/pay");
        assertThat(settings.connect()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.ask()).isEqualTo(Duration.ofSeconds(21));
        assertThat(settings.act()).isEqualTo(Duration.ofSeconds(61));
        assertThat(settings.test()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"V2, .apiSecret", "V1, .apiSecret", "V1, key"})
    void wrongCredentialsOpenNothing(Version version, String which) {
        Map<String, Object> portone = portone(version);
        portone.put(which, "wrong");
        house.services.set(0, card(portone));
        assertThatThrownBy(this::begin).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "store", "key", ".apiSecret"})
    void whatIsMissingIsNamed(String name) {
        Map<String, Object> portone = portone(Version.V1);
        portone.put(name, " ");
        assertThatThrownBy(() -> service(portone)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("org.hanok.payment.portone: " + name + " is missing");
    }

    @Test
    void aCardNeedsItsPageToo() {
        assertThatThrownBy(() -> card(portone(Version.V1), Map.of("channel", "c"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("org.hanok.payment.card: page is missing");
    }
}
