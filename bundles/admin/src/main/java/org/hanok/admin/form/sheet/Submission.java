package org.hanok.admin.form.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.show.Permissions;

/**
 * What a browser sent.
 *
 * @param prefix of the names of one inline row, else empty
 */
public record Submission(Map<String, List<String>> values, String prefix) {

    public String text(Attribute attribute) {
        if (Permissions.in(attribute)) {
            return Permissions.tidy(values.getOrDefault(prefix + attribute.name(), List.of()).stream());
        }
        String text = raw(attribute.name());
        // An empty check box is not sent at all.
        return attribute.kind() == Kind.YES_NO && text.isEmpty() && attribute.type() == boolean.class ? "false" : text;
    }

    public String raw(String name) {
        return values.getOrDefault(prefix + name, List.of()).stream().findFirst().orElse("").replace("\r\n", "\n").strip();
    }

    public Submission row(String attribute, int index) {
        return new Submission(values, attribute + "." + index + ".");
    }

    /** Numbers of the rows sent for an inline. */
    public Stream<Integer> rows(String attribute) {
        String start = attribute + ".";
        return values.keySet().stream().filter(name -> name.startsWith(start)).map(name -> name.substring(start.length()).split("\\.", 2)[0])
                .filter(number -> number.matches("[0-9]{1,3}")).map(Integer::valueOf).distinct().sorted();
    }
}
