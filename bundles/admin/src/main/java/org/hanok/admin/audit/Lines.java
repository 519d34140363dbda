package org.hanok.admin.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Labels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Audit entries in words. */
@Component(service = Lines.class)
public class Lines {

    private static final String PLUGIN = "admin.plugin";
    private final Units units;
    private final Labels labels;

    /** @param kind what the subject is called @param url of the subject, empty when it has no page */
    public record Line(long id, Instant at, String actor, String address, String action, String kind, String title, String url, List<Change> changes) {
    }

    @Activate
    public Lines(@Reference Units units, @Reference Labels labels) {
        this.units = units;
        this.labels = labels;
    }

    public List<Line> show(List<History.Entry> entries, Locale locale) {
        return entries.stream().map(entry -> line(entry, locale)).toList();
    }

    private Line line(History.Entry entry, Locale locale) {
        String[] type = entry.subject().type().split("\\.", 2);
        Optional<Shape> shape = type.length == 2 ? units.shape(type[0], type[1]) : Optional.empty();
        String actor = entry.actor().isEmpty() ? labels.text(locale, "admin.history.site") : entry.actor();
        return new Line(entry.id(), entry.at(), actor, entry.address(), action(entry.action(), shape, locale), kind(entry, shape, locale), title(entry, locale),
                url(entry, shape),
                entry.changes().stream().map(change -> named(change, shape, locale)).toList());
    }

    /** What a plugin is called may change with its version and the reader's language. */
    private String title(History.Entry entry, Locale locale) {
        return entry.subject().type().equals(PLUGIN) ? labels.unit(entry.subject().id(), locale) : entry.title();
    }

    private static String url(History.Entry entry, Optional<Shape> shape) {
        if (entry.subject().type().equals(PLUGIN)) {
            return "/admin/plugins/" + entry.subject().id();
        }
        return shape.filter(s -> !entry.action().equals("deleted")).map(s -> s.path() + "/" + entry.subject().id()).orElse("");
    }

    private String action(String action, Optional<Shape> shape, Locale locale) {
        if (action.startsWith("action.") && shape.isPresent()) {
            return labels.action(shape.get(), action.substring("action.".length()), locale);
        }
        return labels.text(locale, "admin.history.action." + action);
    }

    private String kind(History.Entry entry, Optional<Shape> shape, Locale locale) {
        return shape.map(s -> labels.one(s, locale)).orElseGet(() -> labels.orWords(List.of("admin.history.type." + entry.subject().type()), entry.subject().type(), locale));
    }

    private Change named(Change change, Optional<Shape> shape, Locale locale) {
        String name = shape.map(s -> labels.attribute(s, change.attribute(), locale)).orElseGet(() -> labels.orSame("admin.attribute." + change.attribute(), change.attribute(), locale));
        return new Change(name, change.old(), Said.text(change.fresh(), labels, locale));
    }
}
