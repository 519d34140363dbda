package org.hanok.shop.vault.stock;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.Money;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.vault.VaultTabs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What is left of each product, what is missing most first, and what the stock is worth. */
@Component(service = StockPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(StockPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(VaultTabs.SEE)
public class StockPages {

    static final String PATH = "/admin/shop/stock";
    private final Shelves shelves;
    private final Messages messages;

    @Activate
    public StockPages(@Reference Shelves shelves, @Reference Messages messages) {
        this.shelves = shelves;
        this.messages = messages;
    }

    @GET
    public View show(@QueryParam("brand") @DefaultValue("0") long brand, @Context Visit visit) {
        Words words = new Words(messages, visit.locale());
        List<Shelf> rows = shelves.of(brand);
        List<Choice> brands = Stream.concat(Stream.of(new Choice(words.get("shop.vault.all"), PATH, brand == 0)),
                shelves.brands().stream().map(one -> new Choice(one.name(), PATH + "?brand=" + one.id(), one.id() == brand))).toList();
        return View.of("shop/admin-stock", Map.of("rows", rows, "brands", brands, "low", rows.stream().filter(row -> row.onSale() && row.gap() > 0 && row.free() > 0).count(),
                "out", rows.stream().filter(row -> row.onSale() && row.free() == 0).count(), "left", rows.stream().mapToLong(Shelf::left).sum(),
                "face", sum(rows.stream().map(Shelf::face)), "cost", sum(rows.stream().map(Shelf::costOrNull).filter(java.util.Objects::nonNull)),
                "unknown", rows.stream().filter(row -> row.costOrNull() == null).count(), "tabs", VaultTabs.STOCK.tabs(words, visit))).layout("admin");
    }

    /** Won only: what is in another currency stands in its own row. */
    private static Money sum(Stream<Money> amounts) {
        return amounts.filter(one -> one.currency().equals("KRW")).reduce(Money.won(0), Money::plus);
    }

    /** A link among others. */
    record Choice(String label, String url, boolean current) {
    }
}
