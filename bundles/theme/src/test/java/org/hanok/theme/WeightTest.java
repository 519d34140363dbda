package org.hanok.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The budgets of the look, in bytes after gzip. */
class WeightTest {

    private static final int KB = 1024;

    @Test
    void sheets() {
        assertThat(Built.zipped("site.css")).isLessThan(30 * KB);
        assertThat(Built.zipped("site.css", "admin.css")).isLessThan(40 * KB);
    }

    @Test
    void scripts() {
        assertThat(Built.zipped("site.js")).isLessThan(6 * KB);
        assertThat(Built.zipped("site.js", "admin.js", "jquery.min.js")).isLessThan(45 * KB);
    }

    @Test
    void icons() {
        assertThat(Built.zipped("icons.svg")).isLessThan(12 * KB);
    }

    @Test
    void the_font_of_the_first_visit() {
        assertThat(Built.bytes("hanok-sans.woff2")).hasSizeLessThan(120 * KB);
    }

    @Test
    void pages() {
        Pages.all(java.util.Locale.KOREAN, "").forEach((name, html) -> assertThat(zipped(html)).as(name).isLessThan(12 * KB));
    }

    private static int zipped(String html) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream zip = new java.util.zip.GZIPOutputStream(out)) {
            zip.write(html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return out.size();
    }
}
