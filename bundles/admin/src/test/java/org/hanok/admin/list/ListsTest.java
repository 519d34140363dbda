package org.hanok.admin.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hanok.admin.list.question.Query;
import org.hanok.admin.model.Shape;
import org.hanok.admin.stock.Office;
import org.hanok.admin.stock.Staff;
import org.hanok.api.web.Visit;
import org.junit.jupiter.api.Test;

class ListsTest {

    private final Office office = new Office().filled();
    private final Shape products = office.units.shape("stock", "product").orElseThrow();
    private final Visit editor = Staff.with("stock.*");

    @Test
    void offersFiltersAsLinksThatToggle() {
        ListView list = show("status", "OPEN");
        Filters.Group status = list.filters().get(0);
        assertThat(status.label()).isEqualTo("상태");
        assertThat(status.choices()).contains(new Filters.Choice("파는 중", "/admin/stock/product", true),
                new Filters.Choice("닫힘", "/admin/stock/product?status=OPEN&status=CLOSED", false));
        assertThat(list.chips()).containsExactly(new Filters.Chip("상태", "파는 중", "/admin/stock/product"));
        assertThat(list.filters()).extracting(Filters.Group::label).containsExactly("상태", "켬", "만든 때", "Brand");
    }

    @Test
    void drillsDownIntoDates() {
        assertThat(dates().choices()).extracting(Filters.Choice::label).startsWith("오늘", "지난 7일", "지난 30일");
        assertThat(dates("created", "2026").choices()).hasSize(13).extracting(Filters.Choice::label).startsWith("2026", "2026-01").endsWith("2026-12");
        assertThat(dates("created", "2026-02").choices()).extracting(Filters.Choice::label).hasSize(30).startsWith("2026", "2026-02", "2026-02-01");
        assertThat(dates("created", "2026-02-03").choices()).extracting(Filters.Choice::label).containsExactly("2026", "2026-02", "2026-02-03");
    }

    @Test
    void namesRelatedRowsInFiltersByTitle() {
        assertThat(show("brand", "1").chips()).containsExactly(new Filters.Chip("Brand", "구글", "/admin/stock/product"));
    }

    @Test
    void letsColumnsBeChosenInTheAddress() {
        ListView list = show("columns", "slug");
        assertThat(list.page().heads()).extracting(Listing.Head::name).containsExactly("slug");
        assertThat(list.columns()).filteredOn(Filters.Choice::on).singleElement().satisfies(choice -> assertThat(choice.url()).isEqualTo("/admin/stock/product"));
        assertThat(list.columns()).extracting(Filters.Choice::url).contains("/admin/stock/product?columns=slug&columns=price");
    }

    @Test
    void placesColumnsForPhones() {
        assertThat(show().page().heads()).extracting(Listing.Head::place).containsExactly("c-title", "c-detail", "c-value", "c-badge", "", "");
        assertThat(show("columns", "name", "columns", "brand", "columns", "released", "columns", "created", "sort", "created").page().heads())
                .extracting(Listing.Head::place).containsExactly("c-title", "c-detail", "", "c-badge");
        assertThat(show("columns", "name", "columns", "brand", "columns", "released", "columns", "created").page().heads())
                .extracting(Listing.Head::place).containsExactly("c-title", "c-detail", "c-badge", "");
    }

    @Test
    void offersActionsByPermission() {
        assertThat(show().actions()).extracting(ListView.Deed::label).containsExactly("그만 팔기", "지우기");
        ListView seen = lists().show(products, Query.of(products.path(), Office.form()), Staff.with("stock.products"));
        assertThat(seen.actions()).isEmpty();
        assertThat(seen.creatable()).isFalse();
        assertThat(seen.editable()).isFalse();
    }

    @Test
    void saysWhichRowsOfHowMany() {
        assertThat(show().range()).isEqualTo("2개 중 1–2");
        assertThat(show("q", "없는 것").range()).isEqualTo("0개");
        assertThat(show().exportUrl()).isEqualTo("/admin/stock/product/export.csv");
    }

    @Test
    void fallsBackToWordsWhereNothingIsNamed() {
        Shape credential = office.units.shape("stock", "credential").orElseThrow();
        assertThat(office.labels.one(credential, Locale.KOREAN)).isEqualTo("Credential");
        assertThat(office.labels.within(credential, Locale.ENGLISH)).isEqualTo("credential");
        assertThat(office.labels.attribute(credential, "passwordHash", Locale.KOREAN)).isEqualTo("Password hash");
        assertThat(office.labels.many(products, Locale.ENGLISH)).isEqualTo("Products");
    }

    private Filters.Group dates(String... pairs) {
        return show(pairs).filters().get(2);
    }

    private ListView show(String... pairs) {
        return lists().show(products, Query.of(products.path(), Office.form(pairs)), editor);
    }

    private Lists lists() {
        return new Lists(office.units, office.labels, office.listing, office.picks, office.bulk, office.clock, office.site);
    }

}
