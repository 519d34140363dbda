package org.hanok.shop.vault.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Visits;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.vault.Level;
import org.hanok.shop.vault.batch.Batches;
import org.hanok.shop.vault.file.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinPagesTest {

    private final Visit staff = Visits.staff("shop.*");
    private Paper paper;
    private Desk desk;
    private PinPages pages;
    private PinResource api;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        desk = new Desk();
        pages = new PinPages(desk.pins, new PinFront(desk.racks, new Batches(desk.database.em(), desk.database.tx()), paper));
        api = new PinResource(desk.pins, desk.racks, paper);
    }

    private static MultivaluedMap<String, String> form(Map<String, String> fields) {
        return new MultivaluedHashMap<>(fields);
    }

    private String print(View view) {
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }

    @Test
    void theProductIsChosenAndThePatternOfItsBrandSaid() {
        desk.load(1, "AAAA", 3);

        assertThat(print(pages.show(1, staff))).contains("Cultland 10,000", "name=\"text\"").contains("{2,4}").doesNotContain("$t", "$!", "$upload");
        assertThat(desk.racks.levels(Long.MIN_VALUE, 0, 10)).last().extracting(Level::product).isEqualTo(1L);
    }

    @Test
    void pastedTextIsLookedAtThenLoaded() throws Exception {
        MultivaluedMap<String, String> form = form(Map.of("product", "1", "text", "KX7P-4MQ2-9TRB-H3WD\njunk\n", "key", "form-key-1", "cost", "9000"));

        Response preview = pages.preview(form, staff);
        assertThat(print((View) preview.getEntity())).contains("••••-••••-••••-••WD", "action=\"/admin/shop/pins\"", "name=\"cost\"");
        assertThat(desk.count("shop.pin")).isZero();
        assertThat(pages.load(form, staff).getLocation().toString()).isEqualTo("/admin/shop/pins/batches/1?loaded=1");
        assertThat(pages.load(form, staff).getLocation().toString()).as("sent twice").isEqualTo("/admin/shop/pins/batches/1?loaded=1");
        assertThat(desk.count("shop.pin")).isEqualTo(1);
        assertThat(print(pages.show(1, staff))).contains("/admin/shop/pins/batches/1").doesNotContain("KX7P");
        MultivaluedMap<String, String> other = form(Map.of("product", "1", "text", "ZZZZ-4MQ2-9TRB-H3WD", "key", "form-key-1"));
        assertThat(pages.load(other, staff).getStatus()).as("the same key with another text").isEqualTo(422);
        assertThat(desk.count("shop.pin")).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSaidAndTheTextStays() throws Exception {
        for (Map<String, String> bad : List.of(Map.of("product", "x", "text", "A", "key", "form-key-1"), Map.of("product", "1", "key", "form-key-1"),
                Map.of("product", "1", "text", "KX7P-4MQ2-9TRB-H3WD", "pattern", "[0-9", "key", "form-key-1"),
                Map.of("product", "1", "text", "KX7P", "cost", "cheap", "key", "form-key-1"))) {
            Response answer = pages.preview(form(bad), staff);
            assertThat(answer.getStatus()).isEqualTo(422);
            String page = print((View) answer.getEntity());
            assertThat(page).contains("is-invalid", "-error\"").contains(bad.getOrDefault("text", "")).contains("value=\"" + bad.getOrDefault("cost", "") + "\"");
        }
    }

    @Test
    void aFileIsReadInsteadOfPastedTextAndItsNameKept() throws Exception {
        byte[] book = Workbook.of(Map.of(1, List.of("No", "PIN"), 2, List.of("#1", "KX7P-4MQ2-9TRB-H3WD"), 3, List.of("#2", "#1234567890123456789")));
        Response preview = pages.preview(sent(book, Map.of("product", "1", "text", "ignored", "key", "file-key-1", "pattern", "[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")), TYPE, staff);

        String page = print((View) preview.getEntity());
        assertThat(page).contains("••••-••••-••••-••WD", "codes %22of%22 May.xlsx", "name=\"keep\"").contains("엑셀에 숫자로");
        assertThat(page.split("<td class=\"num c-value\">3</td>")).as("row 3 is named").hasSizeGreaterThan(1);
        MultivaluedMap<String, String> load = form(Map.of("product", "1", "text", "1\tKX7P-4MQ2-9TRB-H3WD", "key", "file-key-1", "source", "May.xlsx", "pattern", "[0-9A-Z]{4}(-[0-9A-Z]{4}){3}",
                "keep", "true"));
        pages.load(load, staff);
        assertThat(desk.text("select source from shop.pin_batch")).isEqualTo("May.xlsx");
        assertThat(desk.racks.of(1).pattern()).as("kept with the brand").isEqualTo("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    }

    @Test
    void aFileThatIsLargerThanAnythingIsNotReadAndTheLimitIsNamed() throws Exception {
        Response answer = pages.preview(new ByteArrayInputStream(new byte[(12 << 20) + 1]), TYPE, staff);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(print((View) answer.getEntity())).contains("id=\"f-file-error\"", "8MB");
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndTheFormStays() throws Exception {
        Response answer = pages.preview(sent(new byte[] {'P', 'K', 3, 4}, Map.of("product", "1", "text", "kept text", "key", "file-key-2")), TYPE, staff);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(print((View) answer.getEntity())).contains("kept text", "hk-callout hk-bad");
        assertThatThrownBy(() -> pages.preview(new ByteArrayInputStream(new byte[9]), TYPE, staff)).isInstanceOf(Refused.class);
    }

    @Test
    void aPatternThatFindsNothingOrEverythingIsNotKept() throws Exception {
        MultivaluedMap<String, String> form = form(Map.of("product", "1", "text", "KX7P-4MQ2-9TRB-H3WD", "key", "keep-key-1", "pattern", "[0-9A-Z-]*", "keep", "true"));

        assertThat(pages.load(form, staff).getStatus()).isEqualTo(422);
        assertThat(desk.count("shop.pin")).isZero();
    }

    private static final String TYPE = "multipart/form-data; boundary=xyz";

    private static InputStream sent(byte[] file, Map<String, String> fields) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--xyz\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.write("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\new\\codes %22of%22 May.xlsx\"\r\nContent-Type: x/y\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        return new ByteArrayInputStream(body.toByteArray());
    }

    @Test
    void programsLoadBatchesByKey() {
        PinResource.Batch batch = new PinResource.Batch(1, "KX7P-4MQ2-9TRB-H3WD\nnothing here\n", null, "supplier", 9_000L, null);

        Response first = api.load("supplier-key-1", batch, staff);
        Response again = api.load("supplier-key-1", batch, staff);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat((PinResource.Result) first.getEntity()).satisfies(result -> {
            assertThat(result.loaded()).isEqualTo(1);
            assertThat(result.refused()).extracting(PinResource.Line::line).containsExactly(2);
        });
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(batch.toString()).doesNotContain("KX7P");
        PinResource.Levels levels = api.levels("", 1);
        assertThat(levels.levels()).extracting(Level::product).containsExactly(2L);
        assertThat(api.levels(levels.next(), 200)).satisfies(rest -> {
            assertThat(rest.levels()).extracting(Level::product).contains(1L).doesNotContain(2L);
            assertThat(rest.next()).isNull();
        });
        assertThatThrownBy(() -> api.levels("1; drop", 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> api.load(null, batch, staff)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> api.load("supplier-key-2", new PinResource.Batch(1, " ", null, null, null, null), staff)).isInstanceOf(Refused.class);
    }
}
