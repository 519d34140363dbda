package org.hanok.admin.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.admin.list.question.Column;
import org.hanok.admin.list.question.Query;
import org.hanok.admin.list.question.Span;
import org.hanok.admin.list.question.Wanted;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Path;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Labels;
import org.hanok.api.admin.AdminModel;

/** The ways to narrow a list, each a link: they work without script and can be shared. */
final class Filters {

    private static final int CHOICES = 50;
    private static final Map<String, String> SPANS = Map.of("today", "admin.list.today", "7d", "admin.list.week", "30d", "admin.list.month");
    private final Units units;
    private final Labels labels;
    private final Picks picks;
    private final Clock clock;

    Filters(Units units, Labels labels, Picks picks, Clock clock) {
        this.units = units;
        this.labels = labels;
        this.picks = picks;
        this.clock = clock;
    }

    record Choice(String label, String url, boolean on) {
    }

    record Group(String label, List<Choice> choices) {
    }

    /** A condition that holds now, with the address without it. */
    record Chip(String name, String value, String removeUrl) {
    }

    List<Group> offered(Shape shape, Query query, Locale locale) {
        return names(shape).flatMap(name -> Path.of(units, shape, name).filter(path -> Column.filterable(path, shape)).stream())
                .map(path -> new Group(labels.attribute(shape, path.name(), locale), choices(shape, path, query, locale))).filter(group -> !group.choices().isEmpty())
                .toList();
    }

    List<Chip> active(Shape shape, Query query, Locale locale) {
        return query.filters().entrySet().stream().map(entry -> new Chip(labels.attribute(shape, entry.getKey(), locale),
                String.join(", ", entry.getValue().stream().map(value -> value(shape, entry.getKey(), value, locale)).toList()),
                query.filtered(entry.getKey(), List.of()).url())).toList();
    }

    private static Stream<String> names(Shape shape) {
        return shape.model().map(AdminModel::filters).map(List::stream)
                .orElseGet(() -> shape.attributes().stream().filter(a -> a.kind() == Kind.CHOICE || a.kind() == Kind.YES_NO || a.kind() == Kind.INSTANT).map(Attribute::name));
    }

    private List<Choice> choices(Shape shape, Path path, Query query, Locale locale) {
        return switch (path.last().kind()) {
            case CHOICE -> toggles(path, query, Arrays.stream(path.last().type().getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList(), shape, locale);
            case YES_NO -> toggles(path, query, List.of("true", "false"), shape, locale);
            case INSTANT, DATE -> days(path, query, locale);
            case RELATION -> units.shape(shape.unit(), path.last().type()).map(target -> related(path, target, query)).orElse(List.of());
            default -> List.of();
        };
    }

    /** Several may hold at once. */
    private List<Choice> toggles(Path path, Query query, List<String> values, Shape shape, Locale locale) {
        List<String> on = query.filters().getOrDefault(path.name(), List.of());
        return values.stream().map(value -> new Choice(value(shape, path.name(), value, locale), query.filtered(path.name(), toggled(on, value)).url(), on.contains(value)))
                .toList();
    }

    private List<Choice> related(Path path, Shape target, Query query) {
        List<String> on = query.filters().getOrDefault(path.name(), List.of());
        return picks.find(target, "", CHOICES).stream().map(row -> new Choice(row.getValue(), query.filtered(path.name(), toggled(on, row.getKey())).url(),
                on.contains(row.getKey()))).toList();
    }

    /** Years, then months, then days; no query is needed to offer them. */
    private List<Choice> days(Path path, Query query, Locale locale) {
        Optional<Span> now = query.filters().getOrDefault(path.name(), List.of()).stream().findFirst().flatMap(text -> Span.parse(text, clock));
        List<String> values = new ArrayList<>();
        if (now.isEmpty() || now.get().text().length() < 4 || now.get().text().equals("today")) {
            int year = LocalDate.now(clock).getYear();
            values.addAll(List.of("today", "7d", "30d", String.valueOf(year), String.valueOf(year - 1), String.valueOf(year - 2)));
        } else {
            Stream.iterate(now.get().wider(), wider -> !wider.isEmpty(), wider -> Span.parse(wider, clock).map(Span::wider).orElse("")).forEach(wider -> values.add(0, wider));
            values.add(now.get().text());
            values.addAll(now.get().closer());
        }
        String current = now.map(Span::text).orElse("");
        return values.stream().map(value -> new Choice(day(value, locale), query.filtered(path.name(), value.equals(current) ? List.of() : List.of(value)).url(),
                value.equals(current))).toList();
    }

    private static List<String> toggled(List<String> on, String value) {
        return on.contains(value) ? on.stream().filter(other -> !other.equals(value)).toList() : Stream.concat(on.stream(), Stream.of(value)).toList();
    }

    private String value(Shape shape, String name, String value, Locale locale) {
        if (value.equals("none")) {
            return labels.text(locale, "admin.list.none");
        }
        return Path.of(units, shape, name).map(path -> switch (path.last().kind()) {
            case CHOICE -> Wanted.parse(path.last(), value).map(constant -> labels.choice(path.owner(), path.last(), (Enum<?>) constant, locale)).orElse(value);
            case YES_NO -> labels.yesNo(Boolean.parseBoolean(value), locale);
            case INSTANT, DATE -> day(value, locale);
            case RELATION -> units.shape(shape.unit(), path.last().type()).map(target -> picks.title(target, value)).filter(title -> !title.isEmpty()).orElse(value);
            default -> value;
        }).orElse(value);
    }

    private String day(String value, Locale locale) {
        return SPANS.containsKey(value) ? labels.text(locale, SPANS.get(value)) : value;
    }
}
