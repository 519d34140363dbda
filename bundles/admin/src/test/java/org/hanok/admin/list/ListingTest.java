package org.hanok.admin.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.admin.list.question.Query;
import org.hanok.admin.list.question.Total;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Cell;
import org.hanok.admin.show.Cells;
import org.hanok.admin.show.Labels;
import org.hanok.admin.stock.Brand;
import org.hanok.admin.stock.BrandAdmin;
import org.hanok.admin.stock.Credential;
import org.hanok.admin.stock.Database;
import org.hanok.admin.stock.Product;
import org.hanok.admin.stock.ProductAdmin;
import org.hanok.admin.stock.Texts;
import org.hanok.api.Refused;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    private final Database database = Database.shared();
    private final Units units = new Units(List.of(database.stock, database.admin), List.of(new ProductAdmin(), new BrandAdmin()));
    private final Labels labels = new Labels(new Texts());
    private final Listing listing = new Listing(units, labels, new Cells(labels), CLOCK, new PlainSite("http://localhost:8181"));
    private final Shape products = units.shape("stock", "product").orElseThrow();

    @BeforeEach
    void fill() {
        database.stock.tx().run(() -> {
            Brand google = new Brand("구글");
            Brand culture = new Brand("컬쳐랜드");
            keep(google);
            keep(culture);
            keep(new Product("구글 1만원", "google-10", 9_700, Product.Status.OPEN, google).note("hush-hush"));
            keep(new Product("컬쳐 5만원", "culture-50", 46_500, Product.Status.DRAFT, culture).created(Instant.parse("2026-10-31T14:59:59Z")));
            keep(new Product("=SUM(A1)", "odd_100%", 1_000, Product.Status.CLOSED, null).created(Instant.parse("2026-10-31T15:00:00Z")));
        });
    }

    @Test
    void showsTheModelsColumnsWithLabelsAndTypedCells() {
        Listing.Page page = page(Map.of("sort", List.of("price")));
        assertThat(page.heads()).extracting(Listing.Head::label).containsExactly("이름", "Brand", "값", "상태", "Supplier note", "만든 때");
        List<Cell> google = page.rows().get(1).cells();
        assertThat(google.get(0)).isEqualTo(new Cell("text", "구글 1만원", "구글 1만원", "plain", "/admin/stock/product/1"));
        assertThat(google.get(1).href()).isEqualTo("/admin/stock/brand/1");
        assertThat(google.get(2).value()).isEqualTo(9_700L);
        assertThat(google.get(3)).isEqualTo(new Cell("badge", "OPEN", "파는 중", "good", ""));
        assertThat(google.get(5).value()).isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
    }

    @Test
    void neverReadsAMaskedValue() {
        assertThat(page(Map.of()).rows()).allSatisfy(row -> assertThat(row.cells().get(4).value()).isEqualTo("••••"));
        assertThat(page(Map.of("q", List.of("hush"))).rows()).isEmpty();
        assertThatThrownBy(() -> page(Map.of("supplierNote", List.of("hush-hush")))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> page(Map.of("sort", List.of("supplierNote")))).isInstanceOf(Refused.class);
    }

    @Test
    void hidesWhatSoundsSecretWhereNoModelSpeaks() {
        database.stock.tx().run(() -> database.stock.em().persist(new Credential("kim", "argon2id$abc")));
        Listing.Page page = listing.page(units.shape("stock", "credential").orElseThrow(), query(Map.of()), Locale.KOREAN);
        assertThat(page.rows().get(0).cells()).extracting(cell -> cell.value().toString()).containsExactly("1", "kim", "••••");
    }

    @Test
    void searchesTextsAndRelationsAndTakesSignsLiterally() {
        assertThat(names(Map.of("q", List.of("컬쳐랜드")))).containsExactly("컬쳐 5만원");
        assertThat(names(Map.of("q", List.of("GOOGLE")))).containsExactly("구글 1만원");
        assertThat(names(Map.of("q", List.of("100%")))).containsExactly("=SUM(A1)");
        assertThat(names(Map.of("q", List.of("%")))).containsExactly("=SUM(A1)");
        assertThat(names(Map.of("q", List.of("2")))).containsExactly("컬쳐 5만원");
    }

    @Test
    void filtersByChoiceTruthRelationNumberAndDay() {
        assertThat(names(Map.of("status", List.of("OPEN", "CLOSED")))).containsExactly("=SUM(A1)", "구글 1만원");
        assertThat(names(Map.of("active", List.of("false")))).isEmpty();
        assertThat(names(Map.of("brand", List.of("2")))).containsExactly("컬쳐 5만원");
        assertThat(names(Map.of("brand", List.of("none")))).containsExactly("=SUM(A1)");
        assertThat(names(Map.of("brand.name", List.of("구글")))).containsExactly("구글 1만원");
        assertThat(names(Map.of("price", List.of("1,000..9,700")))).containsExactly("=SUM(A1)", "구글 1만원");
        assertThat(names(Map.of("created", List.of("2026-10")))).containsExactly("컬쳐 5만원");
        assertThat(names(Map.of("created", List.of("2026-11")))).containsExactly("=SUM(A1)", "구글 1만원");
        assertThat(names(Map.of("created", List.of("today")))).containsExactly("구글 1만원");
    }

    @Test
    void refusesNamesAndValuesThatTheMetamodelDoesNotKnow() {
        for (String name : List.of("price;DROP TABLE product", "1=1", "brand.nothing", "name.length", "faces", "price) OR (1=1", "")) {
            assertThatThrownBy(() -> page(Map.of("sort", List.of("-" + name)))).as(name).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> page(Map.of("price OR 1=1", List.of("1")))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> page(Map.of("status", List.of("OPEN' OR '1'='1")))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> page(Map.of("price", List.of("1e9")))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> page(Map.of("created", List.of("2026-13")))).isInstanceOf(Refused.class);
    }

    @Test
    void codesAreToldInWordsWhereThereAreSomeAndStayWhatTheyAre() {
        database.stock.tx().run(() -> keep(new Product("행사", "promo", 500, Product.Status.OPEN, null)));
        List<Cell> cells = page(Map.of("columns", List.of("slug"), "sort", List.of("price"))).rows().stream().map(row -> row.cells().get(0)).toList();

        assertThat(cells).extracting(Cell::text).containsExactly("행사 상품", "odd_100%", "google-10", "culture-50");
        assertThat(cells.get(0).value()).isEqualTo("promo");
    }

    @Test
    void ignoresUnknownAndHarmlessColumnsOfTheAddress() {
        assertThat(page(Map.of("columns", List.of("slug", "nothing", "faces"))).heads()).extracting(Listing.Head::name).containsExactly("slug");
    }

    @Test
    void turnsPagesInAStableOrder() {
        database.run("INSERT INTO stock.product (name, slug, price) SELECT 'P' || n, 'p' || n, 5 FROM generate_series(1, 60) n");
        Listing.Page second = page(Map.of("sort", List.of("price"), "page", List.of("2")));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.pages()).isEqualTo(3);
        assertThat(second.total()).isEqualTo(new Total(63, false));
        assertThat(second.rows().get(0).id()).isEqualTo("29");
        assertThat(page(Map.of("page", List.of("999"))).number()).isEqualTo(3);
    }

    @Test
    void stopsCountingAtTenThousand() {
        database.run("INSERT INTO stock.product (name, slug, price) SELECT 'P', 'p' || n, 5 FROM generate_series(1, 10001) n");
        Listing.Page page = page(Map.of());
        assertThat(page.total()).isEqualTo(new Total(10_000, true));
        assertThat(page.pages()).isEqualTo(400);
    }

    @Test
    void keepsTheQuestionInTheAddress() {
        Query query = query(Map.of("status", List.of("OPEN", "DRAFT"), "q", List.of("구글 & co"), "sort", List.of("-price")));
        assertThat(query.turned(3).url()).isEqualTo("/admin/stock/product?q=%EA%B5%AC%EA%B8%80+%26+co&status=OPEN&status=DRAFT&sort=-price&page=3");
        assertThat(query.filtered("status", List.of()).url()).doesNotContain("status");
    }

    @Test
    void exportsEverythingWithoutFormulasAndSecrets() throws IOException {
        database.run("INSERT INTO stock.product (name, slug, price) SELECT 'P\"' || n, 'p' || n, -0 FROM generate_series(1, 1200) n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Csv(units, listing).write(products, query(Map.of()), Locale.KOREAN, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1204);
        assertThat(lines.get(0)).isEqualTo("\uFEFF이름,Brand,값,상태,Supplier note,만든 때");
        assertThat(lines.get(1)).isEqualTo("구글 1만원,구글,9700,파는 중,••••,2026-11-22T01:00:00Z");
        assertThat(lines.get(3)).startsWith("'=SUM(A1),,1000,");
        assertThat(lines.get(4)).startsWith("\"P\"\"1\",");
        assertThat(String.join("", lines)).doesNotContain("hush");
    }

    private void keep(Object entity) {
        database.stock.em().persist(entity);
        database.stock.em().flush();
    }

    private List<String> names(Map<String, List<String>> parameters) {
        Map<String, List<String>> sorted = new java.util.HashMap<>(parameters);
        sorted.putIfAbsent("sort", List.of("price"));
        return page(sorted).rows().stream().map(row -> row.cells().get(0).value().toString()).toList();
    }

    private Listing.Page page(Map<String, List<String>> parameters) {
        return listing.page(products, query(parameters), Locale.KOREAN);
    }

    private Query query(Map<String, List<String>> parameters) {
        return Query.of("/admin/stock/product", new java.util.TreeMap<>(parameters));
    }
}
