package org.hanok.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({"/shop, /shop", "/shop/products/{slug}, /shop/products", "/docs/{book}/{page}, /docs", "/admin/, /admin", "/, /", "sitemap.xml, /sitemap.xml",
        "/board/{board}/{id:\\d+}/replies, /board", "/account/orders/{number}, /account/orders"})
    void aTemplateBeginsWithItsLiteralSegments(String template, String beginning) {
        assertThat(Addresses.beginning(template)).isEqualTo(beginning);
    }
}
