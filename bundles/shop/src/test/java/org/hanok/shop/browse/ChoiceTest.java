package org.hanok.shop.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void anAddressIsReadBackAsItWasWritten() {
        Choice choice = BrowsingTest.read("sort=price&price=high&price=low&brand=b&brand=a&stock=in&page=3");

        assertThat(choice.address("/c")).isEqualTo("/c?brand=a&brand=b&price=low&price=high&stock=in&sort=price&page=3");
        assertThat(BrowsingTest.read(choice.address("").substring(1))).isEqualTo(choice);
    }

    @Test
    void whatIsAsUsualIsNotWritten() {
        assertThat(BrowsingTest.read("sort=popular&page=1&stock=out").address("/c")).isEqualTo("/c");
    }

    @Test
    void nonsenseIsTheFirstPage() {
        assertThat(BrowsingTest.read("page=-4").page()).isEqualTo(1);
        assertThat(BrowsingTest.read("page=0").page()).isEqualTo(1);
        assertThat(BrowsingTest.read("page=99999999999").page()).isEqualTo(1);
        assertThat(BrowsingTest.read("page=two").page()).isEqualTo(1);
    }

    @Test
    void aBrandCannotBreakOutOfTheAddress() {
        assertThat(BrowsingTest.read("brand=a b<x>").address("/c")).isEqualTo("/c?brand=a+b%3Cx%3E");
    }

    @Test
    void givingUpAConditionGoesBackToTheFirstPage() {
        Choice choice = BrowsingTest.read("brand=a&brand=b&price=low&page=3");

        assertThat(choice.withoutBrand("a").address("/c")).isEqualTo("/c?brand=b&price=low");
        assertThat(choice.withoutBand(Band.LOW).address("/c")).isEqualTo("/c?brand=a&brand=b");
        assertThat(choice.cleared().isOpen()).isTrue();
    }
}
