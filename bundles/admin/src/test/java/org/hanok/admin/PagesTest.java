package org.hanok.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.ws.rs.ForbiddenException;
import org.hanok.admin.audit.Change;
import org.hanok.admin.audit.History;
import org.hanok.admin.list.ListPages;
import org.hanok.admin.stock.Office;
import org.hanok.admin.stock.Product;
import org.hanok.admin.stock.Staff;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Office office = new Office().filled();
    private final Visit nobody = Staff.with("admin.home");
    private final Visit viewer = Staff.with("admin.home", "stock.products");
    private final Visit editor = Staff.with("admin.home", "stock.products", "stock.products.edit");

    @Test
    void seeingAndChangingAreTwoPermissions() {
        assertThatThrownBy(() -> office.lists.list("stock", "product", Map.of(), nobody)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> office.lists.export("stock", "product", Map.of(), nobody)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> office.lists.options("stock", "product", "", nobody)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> office.forms.open("stock", "product", "1", nobody)).isInstanceOf(ForbiddenException.class);
        assertThat(office.forms.open("stock", "product", "1", viewer).status()).isEqualTo(200);
        assertThatThrownBy(() -> office.forms.save("stock", "product", "1", Map.of(), viewer)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> office.forms.blank("stock", "product", viewer)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> office.forms.create("stock", "product", Map.of(), viewer)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> office.forms.delete("stock", "product", "1", viewer)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> office.lists.list("stock", "nothing", Map.of(), editor)).isInstanceOf(NotFound.class);
        assertThat(office.forms.blank("stock", "product", editor).status()).isEqualTo(200);
    }

    @Test
    void withoutAModelThereIsOnlyReadingAndOnlyForTheTrusted() {
        Visit root = Staff.with("*");
        assertThatThrownBy(() -> office.lists.list("stock", "face", Map.of(), editor)).isInstanceOf(ForbiddenException.class);
        assertThat(office.lists.list("stock", "face", Map.of(), Staff.with("admin.data")).status()).isEqualTo(200);
        assertThatThrownBy(() -> office.forms.save("stock", "face", "1", Map.of(), root)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void offersOnlyWhatTheVisitorMaySeeInTheIndex() {
        assertThat(office.lists.index(nobody).model().get("units").toString()).isEqualTo("[]");
        assertThat(office.lists.index(viewer).model().get("units").toString()).contains("상품들", "editable=false").doesNotContain("credential");
        assertThat(office.lists.index(editor).model().get("units").toString()).contains("editable=true");
    }

    @Test
    void asksBeforeActingOnChosenRowsAndThenDoesItThroughTheModel() {
        Visit closer = Staff.with("admin.home", "stock.products", "stock.close");
        View question = (View) office.pages.act("stock", "product", multi("action", "close", "id", "1", "id", "2"), closer);
        assertThat(question.model().get("titles")).isEqualTo(List.of("구글 1만원", "구글 3만원"));
        assertThat(office.products()).extracting(Product::status).containsOnly(Product.Status.OPEN);
        assertThat(location(office.pages.act("stock", "product", multi("action", "close", "id", "2", "confirmed", "true"), closer)))
                .isEqualTo("/admin/stock/product?done=action&count=1");
        assertThat(office.products()).extracting(Product::status).containsExactly(Product.Status.OPEN, Product.Status.CLOSED);
        assertThat(office.history.of(new Ref("stock.product", "2"))).extracting(History.Entry::action).containsExactly("action.close");
        assertThat(office.cache.dropped()).contains("stock");
    }

    @Test
    void actsOnEverythingThatMatches() {
        Visit closer = Staff.with("admin.home", "stock.products", "stock.close");
        office.pages.act("stock", "product", multi("action", "close", "all", "true", "q", "3만원", "confirmed", "true"), closer);
        assertThat(office.products()).extracting(Product::status).containsExactly(Product.Status.OPEN, Product.Status.CLOSED);
    }

    @Test
    void refusesActionsWithoutTheirPermission() {
        assertThatThrownBy(() -> office.pages.act("stock", "product", multi("action", "close", "id", "1", "confirmed", "true"), editor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.pages.act("stock", "product", multi("action", "delete", "id", "1", "confirmed", "true"), viewer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.pages.act("stock", "product", multi("action", "toString", "id", "1"), editor)).isInstanceOf(NotFound.class);
        assertThat(office.products()).hasSize(2);
    }

    @Test
    void deletesChosenRows() {
        office.pages.act("stock", "product", multi("action", "delete", "id", "1", "id", "2", "confirmed", "true"), editor);
        assertThat(office.products()).isEmpty();
    }

    @Test
    void answersChoicesForPickers() {
        assertThat(office.lists.options("stock", "product", "3만", viewer)).containsExactly(new ListPages.Option("2", "구글 3만원"));
    }

    @Test
    void showsTheHistoryOfARowInTheWordsOfItsPlugin() {
        office.audit.write(new org.hanok.admin.audit.Actor(0, ""), new org.hanok.admin.audit.Deed("changed", new Ref("stock.product", "1"), "구글 1만원",
                List.of(new Change("price", "9700", "9500"))));
        assertThat(office.lines.show(office.history.of(new Ref("stock.product", "1")), java.util.Locale.KOREAN).get(0).changes()).containsExactly(new Change("값", "9700", "9500"));
        assertThat(office.forms.history("stock", "product", "1", viewer).model().get("entries").toString()).doesNotContain("hush");
    }

    @Test
    void aPluginIsCalledByItsNameInTheReadersLanguage() {
        Ref board = new Ref("admin.plugin", "board");
        office.audit.write(new org.hanok.admin.audit.Actor(0, ""), org.hanok.admin.audit.Deed.of("plugin.installed", board, "board"));
        assertThat(office.lines.show(office.history.of(board), java.util.Locale.KOREAN).get(0)).extracting("title", "url").containsExactly("게시판", "/admin/plugins/board");
        assertThat(office.lines.show(office.history.of(board), java.util.Locale.ENGLISH).get(0).title()).isEqualTo("Board");
    }

    @Test
    void nobodyRewritesHistoryBeforeTwoYearsAreOver() {
        office.audit.write(org.hanok.admin.audit.Actor.SITE, new org.hanok.admin.audit.Deed("changed", new Ref("stock.product", "1"), "x", List.of(new Change("price", "1", "2"))));
        for (String sql : List.of("UPDATE admin.audit SET title = 'y'", "DELETE FROM admin.audit", "UPDATE admin.audit_change SET new_value = '3'", "DELETE FROM admin.audit_change")) {
            assertThatThrownBy(() -> office.database.run(sql)).as(sql).hasStackTraceContaining("append-only");
        }
        office.database.run("INSERT INTO admin.audit (at, action, subject_type, subject_id) VALUES (now() - interval '3 years', 'changed', 'x.y', '9');"
                + " INSERT INTO admin.audit_change (audit_id, attribute) SELECT id, 'a' FROM admin.audit WHERE subject_id = '9'; DELETE FROM admin.audit WHERE subject_id = '9'");
        assertThat(office.history.of(new Ref("x.y", "9"))).isEmpty();
    }

    private static javax.ws.rs.core.MultivaluedMap<String, String> multi(String... pairs) {
        javax.ws.rs.core.MultivaluedMap<String, String> form = new javax.ws.rs.core.MultivaluedHashMap<>();
        Office.form(pairs).forEach(form::put);
        return form;
    }

    private static String location(Object answer) {
        return ((javax.ws.rs.core.Response) answer).getLocation().toString();
    }
}
