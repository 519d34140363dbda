package org.hanok.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinPagesTest {

    private final Visit staff = Desk.buyer(Desk.STAFF);
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

    private static UploadForm form(Map<String, String> fields) throws ReflectiveOperationException {
        UploadForm form = new UploadForm();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            Field target = UploadForm.class.getDeclaredField(field.getKey());
            target.setAccessible(true);
            target.set(form, field.getValue());
        }
        return form;
    }

    private String print(View view) {
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }

    @Test
    void stockIsListedEmptiestFirst() {
        desk.load(1, "AAAA", 3);

        assertThat(print(pages.show(1, -1, -1, staff))).contains("Cultland 10,000", "name=\"text\"").doesNotContain("$t", "$!", "$upload");
        assertThat(desk.racks.levels().get(desk.racks.levels().size() - 1).product()).isEqualTo(1);
    }

    @Test
    void pastedTextIsLookedAtThenLoaded() throws Exception {
        UploadForm form = form(Map.of("product", "1", "text", "KX7P-4MQ2-9TRB-H3WD\njunk\n", "key", "form-key-1", "cost", "9000"));

        Response preview = pages.preview(form, staff);
        assertThat(print((View) preview.getEntity())).contains("••WD", "action=\"/admin/shop/pins\"", "name=\"cost\"");
        assertThat(desk.count("shop.pin")).isZero();
        assertThat(pages.load(form, staff).getLocation().toString()).isEqualTo("/admin/shop/pins?product=1&loaded=1");
        assertThat(pages.load(form, staff).getLocation().toString()).as("sent twice").endsWith("loaded=1");
        assertThat(desk.count("shop.pin")).isEqualTo(1);
        assertThat(print(pages.show(1, 1, -1, staff))).contains("data-toast", "/revert").doesNotContain("KX7P");
        assertThat(pages.revert(1, staff).getLocation().toString()).endsWith("?back=1");
    }

    @Test
    void whatCannotBeReadIsSaidAndTheTextStays() throws Exception {
        for (Map<String, String> bad : java.util.List.of(Map.of("product", "x", "text", "A", "key", "form-key-1"), Map.of("product", "1", "key", "form-key-1"),
                Map.of("product", "1", "text", "KX7P-4MQ2-9TRB-H3WD", "pattern", "[0-9", "key", "form-key-1"),
                Map.of("product", "1", "text", "KX7P", "cost", "cheap", "key", "form-key-1"))) {
            Response answer = pages.preview(form(bad), staff);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(print((View) answer.getEntity())).contains("hk-bad").contains(bad.getOrDefault("text", ""));
        }
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
        assertThat(api.levels()).hasSize(desk.racks.levels().size());
        assertThat(api.revert(1, staff).removed()).isEqualTo(1);
        assertThatThrownBy(() -> api.load(null, batch, staff)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> api.load("supplier-key-2", new PinResource.Batch(1, " ", null, null, null, null), staff)).isInstanceOf(Refused.class);
    }
}
