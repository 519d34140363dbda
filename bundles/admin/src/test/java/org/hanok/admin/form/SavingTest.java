package org.hanok.admin.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Change;
import org.hanok.admin.audit.History;
import org.hanok.admin.form.sheet.Errors;
import org.hanok.admin.list.Picks;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Cells;
import org.hanok.admin.show.Labels;
import org.hanok.admin.stock.Brand;
import org.hanok.admin.stock.BrandAdmin;
import org.hanok.admin.stock.Database;
import org.hanok.admin.stock.Product;
import org.hanok.admin.stock.ProductAdmin;
import org.hanok.admin.stock.Staff;
import org.hanok.admin.stock.Texts;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Site;
import org.hanok.api.web.Visit;
import org.hanok.testkit.PlainSite;
import org.hanok.testkit.RecordingCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavingTest {

    private static final Actor ACTOR = new Actor(7, "203.0.113.9");
    private final Visit editor = Staff.with("stock.*");
    private final Database database = Database.shared();
    private final Units units = new Units(List.of(database.stock, database.admin), List.of(new ProductAdmin(), new BrandAdmin()));
    private final Labels labels = new Labels(new Texts());
    private final Site site = new PlainSite("http://localhost:8181");
    private final AuditLog audit = new AuditLog(database.admin.em(), database.admin.tx(), Clock.systemUTC());
    private final History history = new History(database.admin.em(), database.admin.tx());
    private final RecordingCache cache = new RecordingCache();
    private final Saving saving = new Saving(units, audit, cache, site);
    private final Forms forms = new Forms(units, labels, new Cells(labels), new Picks(units, Clock.systemUTC()), site, Clock.systemUTC());
    private final Deletion deletion = new Deletion(units, labels, audit, cache);
    private final Shape products = units.shape("stock", "Product").orElseThrow();
    private final Shape brands = units.shape("stock", "brand").orElseThrow();

    @BeforeEach
    void fill() {
        database.stock.tx().run(() -> {
            Brand google = new Brand("구글");
            database.stock.em().persist(google);
            database.stock.em().flush();
            database.stock.em().persist(new Product("구글 1만원", "google-10", 9_700, Product.Status.OPEN, google).note("hush-hush").face(10_000));
        });
    }

    @Test
    void makesFieldsOfTypesAndColumns() {
        FormView form = forms.open(products, "1", editor);
        assertThat(form.fields()).extracting(FormView.Field::name)
                .containsExactly("name", "slug", "price", "status", "active", "created", "released", "description", "supplierNote", "brand");
        assertThat(form.fields()).extracting(FormView.Field::kind)
                .containsExactly("text", "text", "number", "select", "checkbox", "shown", "date", "long", "shown", "select");
        assertThat(field(form, "name").attrs()).containsEntry("maxlength", "60").containsEntry("required", "required");
        assertThat(field(form, "status").options()).extracting(FormView.Option::label).containsExactly("준비 중", "파는 중", "닫힘");
        assertThat(field(form, "brand").options()).extracting(FormView.Option::label).containsExactly("—", "구글");
        assertThat(field(form, "supplierNote").shown().text()).isEqualTo("••••");
        assertThat(form.toString()).doesNotContain("hush");
        assertThat(form.site()).isEqualTo("/stock/1");
        assertThat(form.inlines().get(0).lines()).hasSize(3);
        assertThat(form.inlines().get(0).lines().get(0).fields()).extracting(FormView.Field::value).containsExactly("10000", "");
    }

    @Test
    void showsEverythingReadOnlyToWhoMayOnlySee() {
        FormView form = forms.open(products, "1", Staff.with("stock.products"));
        assertThat(form.editable()).isFalse();
        assertThat(form.fields()).extracting(FormView.Field::kind).containsOnly("shown");
        assertThat(form.inlines().get(0).lines()).hasSize(1);
    }

    @Test
    void keepsWhatChangedAndWritesItDown() {
        Map<String, List<String>> sent = sent(forms.open(products, "1", editor));
        sent.put("price", List.of("9,500"));
        sent.put("released", List.of("2026-12-01"));
        sent.put("supplierNote", List.of("stolen"));
        sent.put("created", List.of("2000-01-01T00:00:00"));
        assertThat(save("1", sent)).isEqualTo(new Outcome.Saved("1"));
        Product product = product("1");
        assertThat(product.price()).isEqualTo(9_500);
        assertThat(product.note()).isEqualTo("hush-hush");
        assertThat(cache.dropped()).containsExactly("stock");
        List<History.Entry> entries = history.of(new Ref("stock.product", "1"));
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).action()).isEqualTo("changed");
        assertThat(entries.get(0).title()).isEqualTo("구글 1만원");
        assertThat(entries.get(0).changes()).containsExactly(new Change("price", "9700", "9500"), new Change("released", "", "2026-12-01"));
    }

    @Test
    void permissionsAreChosenByWordsAndKeptAsNames() {
        database.run("UPDATE stock.brand SET permissions = 'stock.products odd.thing'");
        FormView.Field field = field(forms.open(brands, "1", editor), "permissions");
        assertThat(field.kind()).isEqualTo("permissions");
        assertThat(field.options()).contains(new FormView.Option("*", "모든 일"), new FormView.Option("odd.thing", "odd.thing"));
        assertThat(field.options()).extracting(FormView.Option::value).contains("stock.*", "stock.products.edit");
        Map<String, List<String>> sent = sent(forms.open(brands, "1", editor));
        sent.put("permissions", List.of("odd.thing", "stock.products", ""));
        saving.save(brands, Optional.of("1"), sent, ACTOR);
        assertThat(history.of(new Ref("stock.brand", "1"))).isEmpty();
        sent.put("permissions", List.of("stock.products", "stock.*", " shop.orders  shop.pins"));
        saving.save(brands, Optional.of("1"), sent, ACTOR);
        assertThat(history.of(new Ref("stock.brand", "1")).get(0).changes())
                .containsExactly(new Change("permissions", "odd.thing stock.products", "shop.orders shop.pins stock.* stock.products"));
    }

    @Test
    void tellsRelatedRowsByTheirTitles() {
        Map<String, List<String>> sent = sent(forms.open(products, "1", editor));
        sent.put("brand", List.of(""));
        assertThat(save("1", sent)).isInstanceOf(Outcome.Saved.class);
        assertThat(history.of(new Ref("stock.product", "1")).get(0).changes()).containsExactly(new Change("brand", "구글", ""));
    }

    @Test
    void writesNothingDownWhenNothingChanged() {
        assertThat(save("1", sent(forms.open(products, "1", editor)))).isEqualTo(new Outcome.Saved("1"));
        assertThat(history.of(new Ref("stock.product", "1"))).isEmpty();
        assertThat(cache.dropped()).isEmpty();
    }

    @Test
    void makesNewRows() {
        FormView form = forms.blank(products, editor);
        assertThat(field(form, "status").value()).isEqualTo("DRAFT");
        Map<String, List<String>> sent = sent(form);
        sent.putAll(Map.of("name", List.of("새 상품"), "slug", List.of("new"), "price", List.of("100"), "brand", List.of("1"), "active", List.of("true"),
                "faces.1.amount", List.of("5000"), "faces.1.label", List.of("오천")));
        Outcome.Saved saved = (Outcome.Saved) saving.save(products, Optional.empty(), sent, ACTOR);
        Product made = product(saved.id());
        assertThat(made.name()).isEqualTo("새 상품");
        assertThat(made.brand().id()).isEqualTo(1);
        assertThat(made.faces()).hasSize(1);
        assertThat(history.of(new Ref("stock.product", saved.id())).get(0).action()).isEqualTo("created");
    }

    @Test
    void saysWhatIsWrongBesideEachField() {
        Map<String, List<String>> sent = sent(forms.open(products, "1", editor));
        sent.putAll(Map.of("name", List.of("가".repeat(61)), "slug", List.of(""), "price", List.of("many"), "status", List.of("GONE"), "released", List.of("soon"),
                "brand", List.of("99"), "faces.0.amount", List.of("x")));
        Outcome.Faulty faulty = (Outcome.Faulty) save("1", sent);
        assertThat(faulty.fields()).containsOnlyKeys("name", "slug", "price", "status", "released", "brand", "faces.0.amount");
        FormView again = forms.again(products, Optional.of("1"), sent, faulty.fields(), editor);
        assertThat(field(again, "price").value()).isEqualTo("many");
        assertThat(field(again, "name").error()).isEqualTo("60자까지 쓸 수 있어요. 지금은 61자예요.");
        assertThat(again.errors()).containsEntry("name", "이름: 60자까지 쓸 수 있어요. 지금은 61자예요.");
        assertThat(again.inlines().get(0).lines().get(0).fields().get(0).error()).isNotEmpty();
        assertThat(product("1").price()).isEqualTo(9_700);
    }

    @Test
    void turnsRefusalsOfDatabaseAndModelIntoWords() {
        database.stock.tx().run(() -> database.stock.em().persist(new Product("다른", "other", 1, Product.Status.OPEN, null)));
        Map<String, List<String>> sent = sent(forms.open(products, "1", editor));
        sent.put("slug", List.of("other"));
        assertThat(((Outcome.Faulty) save("1", sent)).fields().get("slug").key()).isEqualTo("admin.error.taken");
        sent.put("slug", List.of("google-10"));
        sent.put("price", List.of("-5"));
        assertThat(((Outcome.Faulty) save("1", sent)).fields().get("price").key()).isEqualTo("admin.error.rule");
        sent.put("price", List.of("13"));
        assertThat(((Outcome.Faulty) save("1", sent)).fields().get("").key()).isEqualTo("stock.unlucky");
        sent.put("price", List.of("9700"));
        sent.put("name", List.of("nameless"));
        assertThat(((Outcome.Faulty) save("1", sent)).fields().get("name").key()).as("its key names the field").isEqualTo("stock.product.name.odd");
        assertThat(product("1").price()).isEqualTo(9_700);
        assertThat(history.of(new Ref("stock.product", "1"))).isEmpty();
    }

    @Test
    void noticesThatSomebodyElseWasFaster() {
        Map<String, List<String>> first = sent(forms.open(products, "1", editor));
        Map<String, List<String>> second = new HashMap<>(first);
        first.put("price", List.of("9600"));
        second.put("price", List.of("9500"));
        assertThat(save("1", first)).isInstanceOf(Outcome.Saved.class);
        assertThat(save("1", second)).isInstanceOf(Outcome.Overtaken.class);
        assertThat(product("1").price()).isEqualTo(9_600);
        FormView now = forms.open(products, "1", editor);
        assertThat(Conflict.between(now, forms.again(products, Optional.of("1"), second, Map.of(), editor)))
                .containsExactly(new Conflict.Row("값", "9600", "9500"));
        second.put("_seen", List.of(now.seen()));
        assertThat(save("1", second)).isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void noticesItWithoutAVersionToo() {
        Map<String, List<String>> first = sent(forms.open(brands, "1", editor));
        Map<String, List<String>> second = new HashMap<>(first);
        first.put("name", List.of("Google"));
        second.put("name", List.of("지메일"));
        assertThat(saving.save(brands, Optional.of("1"), first, ACTOR)).isInstanceOf(Outcome.Saved.class);
        assertThat(saving.save(brands, Optional.of("1"), second, ACTOR)).isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void editsAddsAndRemovesChildrenOfTheFormsOwnRowOnly() {
        database.stock.tx().run(() -> database.stock.em().persist(new Product("다른", "other", 1, Product.Status.OPEN, null).face(777)));
        Map<String, List<String>> sent = sent(forms.open(products, "1", editor));
        sent.putAll(Map.of("faces.0.amount", List.of("12000"), "faces.1.amount", List.of("5000"), "faces.2._id", List.of("2"), "faces.2.amount", List.of("1")));
        assertThat(save("1", sent)).isInstanceOf(Outcome.Saved.class);
        assertThat(product("1").faces()).extracting(face -> face.amount()).containsExactlyInAnyOrder(12_000L, 5_000L);
        assertThat(product("2").faces()).extracting(face -> face.amount()).containsExactly(777L);
        Map<String, List<String>> removing = sent(forms.open(products, "1", editor));
        removing.put("faces.0._delete", List.of("true"));
        assertThat(save("1", removing)).isInstanceOf(Outcome.Saved.class);
        assertThat(product("1").faces()).hasSize(1);
    }

    @Test
    void showsWhatWouldGoAndWhatBlocksBeforeDeleting() {
        Deletion.Preview product = deletion.preview(products, "1", Locale.KOREAN);
        assertThat(product.followers()).extracting(Deletion.Follower::fate, Deletion.Follower::count).containsExactly(org.assertj.core.groups.Tuple.tuple("goes", 1L));
        Deletion.Preview brand = deletion.preview(brands, "1", Locale.KOREAN);
        assertThat(brand.blocked()).isTrue();
        assertThat(brand.followers().get(0)).isEqualTo(new Deletion.Follower("상품들", "blocks", 1, "/admin/stock/product?brand=1"));
        assertThatThrownBy(() -> deletion.delete(brands, "1", ACTOR)).isInstanceOf(Errors.class);
        deletion.delete(products, "1", ACTOR);
        deletion.delete(brands, "1", ACTOR);
        assertThat(history.of(new Ref("stock.brand", "1")).get(0).action()).isEqualTo("deleted");
        assertThatThrownBy(() -> deletion.delete(brands, "1", ACTOR)).isInstanceOf(NotFound.class);
    }

    @Test
    void answersNotFoundForIdsThatAreNone() {
        for (String id : List.of("99", "abc", "1' OR '1'='1", "")) {
            assertThatThrownBy(() -> forms.open(products, id, editor)).as(id).isInstanceOf(NotFound.class);
        }
    }

    private Outcome save(String id, Map<String, List<String>> sent) {
        return saving.save(products, Optional.of(id), sent, ACTOR);
    }

    private Product product(String id) {
        return database.stock.tx().read(() -> {
            Product product = database.stock.em().find(Product.class, Long.valueOf(id));
            product.faces().size();
            return product;
        });
    }

    /** What a browser sends back when nothing is touched. */
    private static Map<String, List<String>> sent(FormView form) {
        Map<String, List<String>> sent = new HashMap<>();
        form.fields().forEach(field -> add(sent, field));
        form.inlines().stream().flatMap(inline -> inline.lines().stream()).forEach(line -> {
            sent.put(line.prefix() + "_id", List.of(line.id()));
            line.fields().forEach(field -> add(sent, field));
        });
        sent.put("_seen", List.of(form.seen()));
        return sent;
    }

    private static void add(Map<String, List<String>> sent, FormView.Field field) {
        if (!field.kind().equals("shown") && !(field.kind().equals("checkbox") && field.value().equals("false"))) {
            sent.put(field.name(), List.of(field.value()));
        }
    }

    private static FormView.Field field(FormView form, String name) {
        return form.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }
}
