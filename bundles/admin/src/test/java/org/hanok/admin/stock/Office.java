package org.hanok.admin.stock;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hanok.admin.DataPages;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.History;
import org.hanok.admin.audit.Lines;
import org.hanok.admin.form.DeedPages;
import org.hanok.admin.form.Deletion;
import org.hanok.admin.form.FormPages;
import org.hanok.admin.form.Forms;
import org.hanok.admin.form.Saving;
import org.hanok.admin.list.Bulk;
import org.hanok.admin.list.Csv;
import org.hanok.admin.list.ListPages;
import org.hanok.admin.list.Listing;
import org.hanok.admin.list.Lists;
import org.hanok.admin.list.Picks;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Cells;
import org.hanok.admin.show.Labels;
import org.hanok.api.Site;
import org.hanok.testkit.PlainSite;
import org.hanok.testkit.RecordingCache;

/** The back office over the unit {@code stock}, put together as DS would. */
public final class Office {

    public final Database database = Database.shared();
    public final Units units = new Units(List.of(database.stock, database.admin), List.of(new ProductAdmin(), new BrandAdmin()));
    public final Labels labels = new Labels(new Texts());
    public final Cells cells = new Cells(labels);
    public final Clock clock = Clock.systemUTC();
    public final Site site = new PlainSite("http://localhost:8181");
    public final RecordingCache cache = new RecordingCache();
    public final AuditLog audit = new AuditLog(database.admin.em(), database.admin.tx(), clock);
    public final History history = new History(database.admin.em(), database.admin.tx());
    public final Lines lines = new Lines(units, labels);
    public final Picks picks = new Picks(units, clock);
    public final Listing listing = new Listing(units, labels, cells, clock, site);
    public final Bulk bulk = new Bulk(labels, audit, cache);
    public final Deletion deletion = new Deletion(units, labels, audit, cache);
    public final ListPages lists = new ListPages(units, labels, new Lists(units, labels, listing, picks, bulk, clock, site), picks, new Csv(units, listing));
    public final FormPages forms = new FormPages(units, labels, new Forms(units, labels, cells, picks, site, clock), new Saving(units, audit, cache, site), deletion, history, lines);
    public final DataPages pages = new DataPages(lists, forms, new DeedPages(units, labels, listing, bulk, deletion));

    /** Two products of one brand. */
    public Office filled() {
        database.stock.tx().run(() -> {
            Brand google = new Brand("구글");
            for (Object entity : new Object[] {google, new Product("구글 1만원", "google-10", 9_700, Product.Status.OPEN, google).note("hush-hush"),
                    new Product("구글 3만원", "google-30", 29_100, Product.Status.OPEN, google)}) {
                database.stock.em().persist(entity);
                database.stock.em().flush();
            }
        });
        return this;
    }

    public List<Product> products() {
        return database.stock.tx().read(() -> database.stock.em().createQuery("SELECT p FROM Product p ORDER BY p.id", Product.class).getResultList());
    }

    public static Map<String, List<String>> form(String... pairs) {
        Map<String, List<String>> form = new java.util.TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.computeIfAbsent(pairs[i], name -> new java.util.ArrayList<>()).add(pairs[i + 1]);
        }
        return form;
    }
}
