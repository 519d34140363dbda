package org.hanok.simulators.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.simulators.Pages;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;
import org.hanok.simulators.wire.Values;

/** The hosted page, {@code /sim/identity}: pick a person, type one, refuse, cancel, or just leave. */
final class IdentityPage {

    private final Attempts attempts;
    private final Presets presets;

    IdentityPage(Attempts attempts, Presets presets) {
        this.attempts = attempts;
        this.presets = presets;
    }

    Reply show(Request request) {
        String token = request.query().text("mdl_tkn");
        return attempts.open(token).isPresent() ? page(request, 200, token, false) : over(request);
    }

    Reply choose(Request request) {
        Values form = request.form();
        String token = form.text("mdl_tkn");
        if (attempts.open(token).isEmpty()) {
            return over(request);
        }
        if (form.text("preset").equals("closed")) {
            return Pages.show(request, "identity-end", Map.of("closed", true));
        }
        try {
            Finding finding = form.has("preset") ? presets.finding(form.text("preset")) : Finding.of(Person.of(form));
            Optional<Attempt> done = attempts.complete(token, finding);
            return done.map(attempt -> Reply.redirect(attempt.comeBack())).orElseGet(() -> over(request));
        } catch (Refusal refusal) {
            return page(request, 400, token, true);
        }
    }

    private static Reply over(Request request) {
        return Pages.show(request, 410, "identity-end", Map.of("closed", false));
    }

    private Reply page(Request request, int status, String token, boolean refused) {
        Values typed = request.form();
        return Pages.show(request, status, "identity", Map.of("token", token, "refused", refused,
                "presets", labels(Pages.language(request)), "name", typed.text("name"), "birthday", typed.text("birthday"),
                "phone", typed.text("phone")));
    }

    private List<Preset.Label> labels(String language) {
        return presets.all().stream().map(preset -> preset.label(language)).toList();
    }
}
