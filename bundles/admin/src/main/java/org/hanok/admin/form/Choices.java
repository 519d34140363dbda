package org.hanok.admin.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanok.admin.list.Picks;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Shape;
import org.hanok.admin.show.Labels;
import org.hanok.admin.show.Permissions;

/** What a field can be chosen from. */
final class Choices {

    /** More than these are looked up by typing. */
    static final int FEW = 50;
    private final Labels labels;
    private final Picks picks;
    private final Permissions permissions;

    Choices(Labels labels, Picks picks) {
        this.labels = labels;
        this.picks = picks;
        permissions = new Permissions(labels);
    }

    /** Permissions that can be given, and those that are held all the same. */
    List<FormView.Option> permissions(List<Shape> shapes, String held, Locale locale) {
        Set<String> plugins = shapes.stream().map(shape -> shape.unit().name()).collect(Collectors.toSet());
        List<String> offered = permissions.offered(plugins, shapes.stream().map(Shape::permission).toList());
        return Stream.concat(offered.stream(), Stream.of(held.split(" ")).filter(name -> !name.isEmpty() && !offered.contains(name)))
                .map(name -> new FormView.Option(name, permissions.say(name, locale))).toList();
    }

    List<FormView.Option> of(Shape shape, Attribute attribute, Locale locale) {
        if (attribute.kind() == Kind.YES_NO) {
            return List.of(new FormView.Option("true", labels.yesNo(true, locale)), new FormView.Option("false", labels.yesNo(false, locale)));
        }
        return Arrays.stream(attribute.type().getEnumConstants()).map(Enum.class::cast)
                .map(constant -> new FormView.Option(constant.name(), labels.choice(shape, attribute, constant, locale))).toList();
    }

    /** Related rows by id and title, one more than {@link #FEW} when there are too many to list. */
    List<FormView.Option> related(Shape target) {
        List<Map.Entry<String, String>> found = picks.find(target, "", FEW + 1);
        return found.stream().map(entry -> new FormView.Option(entry.getKey(), entry.getValue())).toList();
    }

    String title(Shape target, String id) {
        return picks.title(target, id);
    }
}
