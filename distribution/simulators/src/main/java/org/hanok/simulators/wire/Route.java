package org.hanok.simulators.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path with {@code {name}} places. */
record Route(String method, Pattern path, List<String> names, Handler handler) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    static Route of(String method, String path, Handler handler) {
        List<String> names = PLACE.matcher(path).results().map(found -> found.group(1)).toList();
        return new Route(method, Pattern.compile(PLACE.matcher(path).replaceAll("([^/]+)")), names, handler);
    }

    Optional<Map<String, String>> match(String requested) {
        Matcher matcher = path.matcher(requested);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> params = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            params.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(params);
    }
}
