package org.hanok.simulators.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.hanok.simulators.Simulator;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/**
 * An identity check in the shape of KCB OkName: {@code POST /api/begin} gives a token and a page; the person finishes there and the
 * browser comes back with {@code mdl_tkn}; {@code POST /api/result} hands the result to the site's server, once, within ten
 * minutes. Result fields carry the vendor's names.
 */
public final class IdentitySimulator extends Simulator {

    private final Sites sites = new Sites();
    private final Attempts attempts = new Attempts(world.clock());
    private final Presets presets = new Presets(world.clock());

    /**
     * @param port 0 for any free port
     * @param siteCode 12 characters, such as {@code V00000000000}
     * @param key what the site's server sends in {@code X-Site-Key}
     */
    public IdentitySimulator(int port, String siteCode, String key) {
        super("127.0.0.1", port);
        sites.add(siteCode, key);
        IdentityFace face = new IdentityFace(world, sites, attempts, this::url);
        IdentityPage page = new IdentityPage(attempts, presets);
        on("POST", "/api/begin", face.guarded(face::begin));
        on("POST", "/api/result", face.guarded(face::result));
        on("GET", "/sim/identity", page::show);
        on("POST", "/sim/identity", page::choose);
        on("POST", "/__sim/identity/complete", this::complete);
        on("POST", "/__sim/identity/sites", this::addSite);
        on("GET", "/__sim/identity/presets", request -> Reply.json(
                presets.all().stream().map(preset -> preset.label("ko")).toList()));
        start();
    }

    private Reply complete(Request request) {
        JsonNode body = request.json();
        Finding finding = body.has("person") ? Finding.of(Person.of(body.path("person"))) : presets.finding(Json.text(body, "preset"));
        Attempt done = attempts.complete(Json.text(body, "moduleToken"), finding)
                .orElseThrow(() -> Refusal.badRequest("no open check with this token"));
        return Reply.json(Map.of("returnTo", done.comeBack()));
    }

    private Reply addSite(Request request) {
        sites.add(Json.text(request.json(), "siteCode"), Json.text(request.json(), "key"));
        return Reply.json(Map.of());
    }

    @Override
    protected Object state() {
        return Map.of("attempts", attempts.all().stream()
                .map(attempt -> Map.of("token", attempt.token(), "requestId", attempt.requestId(),
                        "code", attempt.finding().map(Finding::code).orElse(Codes.UNFINISHED), "fetched", attempt.fetched())).toList());
    }

    @Override
    protected void forget() {
        attempts.clear();
    }
}
