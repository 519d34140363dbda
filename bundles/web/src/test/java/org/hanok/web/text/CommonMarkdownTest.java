package org.hanok.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkdownTest {

    private final CommonMarkdown markdown = new CommonMarkdown();

    @Test
    void writesTablesAnchorsAndCode() {
        String html = markdown.render("## 설치하기\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```java\nint i;\n```\n").markup();
        assertThat(html).contains("<table>", "<td>1</td>", "<h2 id=\"설치하기\">", "class=\"language-java\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "<a href=\"javascript:alert(1)\">x</a>",
        "<iframe src=\"https://evil.example\"></iframe>", "<svg onload=alert(1)>", "<style>*{display:none}</style>", "<p style=\"position:fixed\">x</p>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>", "![x](javascript:alert(1))", "<form action=\"https://evil.example\"><input></form>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>"})
    void neverLetsScriptThrough(String attack) {
        for (String html : new String[] {markdown.render(attack).markup(), markdown.renderUntrusted(attack).markup()}) {
            assertThat(html.toLowerCase(java.util.Locale.ROOT)).doesNotContain("<script", "onerror=", "onload=", "javascript:", "<iframe", "<style", "style=", "<form", "data:text", "<svg");
        }
    }

    @Test
    void visitorsLinksCarryNoAuthority() {
        assertThat(markdown.renderUntrusted("[x](https://example.com)").markup()).contains("rel=\"nofollow ugc\"");
        assertThat(markdown.renderUntrusted("# big\n\n![i](https://example.com/i.png)").markup()).doesNotContain("<h1", "<img");
    }

    @Test
    void plainTextIsCutBetweenCharacters() {
        assertThat(markdown.plain("**굵게** 쓴 `글`", 100)).isEqualTo("굵게 쓴 글");
        assertThat(markdown.plain("1. 첫째\n2. [둘째](https://a.example)\n\n끝\n\n```\nx = 1\n```\n| a | b |\n|---|---|\n| c | d |", 100)).isEqualTo("첫째 둘째 끝 x = 1 a b c d");
        assertThat(markdown.plain("가나다라마바사", 4)).isEqualTo("가나다…");
        assertThat(markdown.plain("😀😀😀😀", 3)).doesNotContain("\uFFFD").endsWith("…");
    }
}
