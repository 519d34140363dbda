package org.hanok.simulators.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Finds the handler of a call; the first route that fits wins. */
public final class Routes {

    private final List<Route> routes = new CopyOnWriteArrayList<>();

    public void add(String method, String path, Handler handler) {
        routes.add(Route.of(method, path, handler));
    }

    public Reply answer(Request request) {
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> params = route.match(request.path());
            if (params.isPresent() && route.method().equals(request.method())) {
                return route.handler().answer(request.with(params.get()));
            }
            known |= params.isPresent();
        }
        int status = known ? 405 : 404;
        return Reply.json(status, Map.of("type", known ? "METHOD_NOT_ALLOWED" : "NOT_FOUND", "message", request.subject()));
    }
}
