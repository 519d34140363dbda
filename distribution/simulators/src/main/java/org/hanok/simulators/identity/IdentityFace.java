package org.hanok.simulators.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hanok.simulators.World;
import org.hanok.simulators.wire.Handler;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Loopback;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/** The server-to-server calls: begin and result. */
final class IdentityFace {

    private final World world;
    private final Sites sites;
    private final Attempts attempts;
    private final Supplier<String> base;

    IdentityFace(World world, Sites sites, Attempts attempts, Supplier<String> base) {
        this.world = world;
        this.sites = sites;
        this.attempts = attempts;
        this.base = base;
    }

    Handler guarded(Handler handler) {
        return request -> {
            if (sites.of(request).isEmpty()) {
                return Reply.json(401, Codes.answer(Codes.KEY, "the key is missing or wrong"));
            }
            try {
                return handler.answer(request);
            } catch (Refusal refusal) {
                return Codes.refuse(Codes.BAD_REQUEST, "bad request");
            }
        };
    }

    Reply begin(Request request) {
        JsonNode body = request.json();
        String requestId = Json.text(body, "requestId");
        URI returnUrl = Loopback.web(Json.text(body, "returnUrl"));
        Optional<String> site = sites.of(request).filter(Json.text(body, "siteCode")::equals);
        if (site.isEmpty() || !requestId.matches("[A-Za-z0-9_-]{1,20}")) {
            return Codes.refuse(Codes.BAD_REQUEST, "siteCode of the key and requestId (1 to 20 letters and digits) are needed");
        }
        if (!Json.text(body, "siteUrl").isEmpty() && !origin(Loopback.web(Json.text(body, "siteUrl"))).equals(origin(returnUrl))) {
            return Codes.refuse(Codes.OTHER_ORIGIN, "returnUrl is not on siteUrl");
        }
        Attempt attempt = new Attempt(world.chance().hex(24), site.get(), requestId, returnUrl.toString(),
                Json.text(body, "returnMsg"), world.clock().instant(), Optional.empty(), false);
        return attempts.begin(attempt) ? begun(attempt) : Codes.refuse(Codes.REPEATED, "requestId was used before");
    }

    private Reply begun(Attempt attempt) {
        Map<String, Object> answer = Codes.answer(Codes.OK, "ok");
        answer.put("TX_SEQ_NO", attempt.requestId());
        answer.put("moduleToken", attempt.token());
        answer.put("url", base.get() + "/sim/identity?mdl_tkn=" + attempt.token());
        return Reply.json(answer);
    }

    Reply result(Request request) {
        String site = sites.of(request).orElseThrow();
        Attempts.Fetched fetched = attempts.fetch(Json.text(request.json(), "moduleToken"), site);
        return fetched.attempt().map(attempt -> Reply.json(result(attempt)))
                .orElseGet(() -> Codes.refuse(fetched.code(), "no result"));
    }

    private static Map<String, Object> result(Attempt attempt) {
        Finding finding = attempt.finding().orElseThrow();
        Map<String, Object> answer = Codes.answer(finding.code(), finding.code().equals(Codes.OK) ? "ok" : "not verified");
        answer.put("TX_SEQ_NO", attempt.requestId());
        if (!attempt.returnMsg().isEmpty()) {
            answer.put("RETURN_MSG", attempt.returnMsg());
        }
        finding.person().ifPresent(person -> describe(answer, person, finding, attempt.siteCode()));
        return answer;
    }

    private static void describe(Map<String, Object> answer, Person person, Finding finding, String siteCode) {
        answer.put("RSLT_NAME", person.name());
        answer.put("RSLT_BIRTHDAY", person.birthday());
        answer.put("RSLT_SEX_CD", person.sex());
        answer.put("RSLT_NTV_FRNR_CD", person.foreigner() ? "F" : "L");
        answer.put("CI", Fingerprint.ci(person, finding.ciUpdate()));
        answer.put("CI_UPDATE", Integer.toString(finding.ciUpdate()));
        if (finding.knowsDi()) {
            answer.put("DI", Fingerprint.di(person, siteCode));
        }
        if (!person.phone().isEmpty()) {
            answer.put("TEL_COM_CD", person.carrier());
            answer.put("TEL_NO", person.phone());
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
