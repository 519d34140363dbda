package org.hanok.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanok.api.event.Event;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static Member member(String... permissions) {
        return new Member(7, "김하늘", "sky@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL);
    }

    @Test
    void aReferenceReadsWhatItWrote() {
        Ref ref = new Ref("shop.order", "2026:7");
        assertThat(Ref.parse(ref.toString())).isEqualTo(ref);
        assertThatThrownBy(() -> Ref.parse("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretHidesInText() {
        Secret pin = Secret.of("1234-5678");
        assertThat("pin " + pin).doesNotContain("1234");
        assertThat(pin.reveal()).isEqualTo("1234-5678");
        assertThat(pin).isEqualTo(Secret.of("1234-5678")).isNotEqualTo(Secret.of("1234-5679"));
    }

    @Test
    void permissionsAreExactOrByPluginOrAll() {
        assertThat(member("shop.orders").may("shop.orders")).isTrue();
        assertThat(member("shop.orders").may("shop.products")).isFalse();
        assertThat(member("shop.*").may("shop.orders.edit")).isTrue();
        assertThat(member("shop.*").may("shopping.orders")).isFalse();
        assertThat(member("*").may("anything.at.all")).isTrue();
        assertThat(member().isStaff()).isFalse();
    }

    @Test
    void aMemberInALogIsANumber() {
        assertThat(member().toString()).isEqualTo("member 7").doesNotContain("sky");
    }

    @Test
    void strangersMayNothing() {
        Visit visit = new Visit("/", Locale.KOREAN, null, "", "127.0.0.1", "", "", null);
        assertThat(visit.may("shop.orders")).isFalse();
        assertThatThrownBy(visit::signedIn).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void factsOfAnEventCannotChangeAfterwards() {
        Map<String, String> facts = new HashMap<>(Map.of("number", "1"));
        Event event = new Event("order.paid", new Ref("shop.order", "1"), Instant.EPOCH, facts);
        facts.put("number", "2");
        assertThat(event.fact("number")).isEqualTo("1");
        assertThatThrownBy(() -> event.fact("colour")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("colour");
    }

    @Test
    void aViewKnowsItsPluginAndKeepsItsParts() {
        View view = View.of("shop/product").layout("bare").status(404).cached(Duration.ofMinutes(1)).subject(new Ref("shop.product", "1"));
        assertThat(view.plugin()).isEqualTo("shop");
        assertThat(view.layout()).isEqualTo("bare");
        assertThat(view.status()).isEqualTo(404);
        assertThat(view.cached()).isEqualTo(Duration.ofMinutes(1));
        assertThat(view.subject()).contains(new Ref("shop.product", "1"));
    }

    @Test
    void aRefusalCarriesItsMessageAndNoStack() {
        Refused refused = new Refused("shop.order.limit", Money.won(60_000), 2);
        assertThat(refused.key()).isEqualTo("shop.order.limit");
        assertThat(refused.arguments()).containsExactly(Money.won(60_000), 2);
        assertThat(refused.getStackTrace()).isEmpty();
    }
}
