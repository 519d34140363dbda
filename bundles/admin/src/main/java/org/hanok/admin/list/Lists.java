package org.hanok.admin.list;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hanok.admin.list.question.Column;
import org.hanok.admin.list.question.Plan;
import org.hanok.admin.list.question.Query;
import org.hanok.admin.model.Rights;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Labels;
import org.hanok.api.Site;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of any entity, as they are shown. */
@Component(service = Lists.class)
public class Lists {

    private final Units units;
    private final Labels labels;
    private final Listing listing;
    private final Bulk bulk;
    private final Filters filters;

    @Activate
    public Lists(@Reference Units units, @Reference Labels labels, @Reference Listing listing, @Reference Picks picks, @Reference Bulk bulk, @Reference Clock clock,
            @Reference Site site) {
        this.units = units;
        this.labels = labels;
        this.listing = listing;
        this.bulk = bulk;
        filters = new Filters(units, labels, picks, clock.withZone(site.zone()));
    }

    public ListView show(Shape shape, Query query, Visit visit) {
        Locale locale = visit.locale();
        Listing.Page page = listing.page(shape, query, locale);
        Plan plan = Plan.of(units, shape, query);
        return new ListView(shape.path(), labels.many(shape, locale), labels.within(shape, locale), query.q(), !plan.searched().isEmpty(), page, range(page, locale),
                pages(page, query), filters.active(shape, query, locale), filters.offered(shape, query, locale), columns(plan, locale), query.fields("page", "q"),
                bulk.offered(shape, visit), Rights.create(shape, visit), Rights.edit(shape, visit), query.narrowed(), query.url("export.csv"), shape.path());
    }

    private String range(Listing.Page page, Locale locale) {
        long first = (page.number() - 1L) * Listing.SIZE + 1;
        String key = page.rows().isEmpty() ? "admin.list.range.none" : page.total().more() ? "admin.list.range.more" : "admin.list.range";
        return labels.text(locale, key, page.total().number(), first, first + page.rows().size() - 1);
    }

    private static ListView.Pages pages(Listing.Page page, Query query) {
        List<String> urls = IntStream.rangeClosed(1, page.pages()).mapToObj(number -> query.turned(number).url()).toList();
        return new ListView.Pages(page.number(), page.pages(), page.total().number(), page.number() > 1 ? urls.get(page.number() - 2) : "",
                page.number() < page.pages() ? urls.get(page.number()) : "", urls);
    }

    /** Every column that there is; the chosen ones are on. */
    private List<Filters.Choice> columns(Plan plan, Locale locale) {
        List<String> on = plan.columns().stream().map(Column::name).toList();
        return Plan.choices(units, plan.shape()).stream().map(column -> new Filters.Choice(labels.attribute(plan.shape(), column.name(), locale),
                plan.query().shown(toggled(on, column.name())).url(), on.contains(column.name()))).toList();
    }

    private static List<String> toggled(List<String> on, String name) {
        return on.contains(name) ? on.stream().filter(other -> !other.equals(name)).toList() : Stream.concat(on.stream(), Stream.of(name)).toList();
    }
}
