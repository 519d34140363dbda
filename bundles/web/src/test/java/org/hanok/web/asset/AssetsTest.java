package org.hanok.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void aHashedNameIsTheFilesNameWithItsHash() {
        assertThat(Assets.split("theme/site.0123456789.css")).containsExactly("theme/site.css", "0123456789");
        assertThat(Assets.split("theme/site.min.0a1b2c3d4e.js")).containsExactly("theme/site.min.js", "0a1b2c3d4e");
    }

    @Test
    void aPlainNameHasNoHash() {
        assertThat(Assets.split("theme/site.css")).containsExactly("theme/site.css", "");
    }
}
