package org.hanok.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.members.signin.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What went wrong, in the visitor's language, by field. */
@Component(service = Wording.class)
public class Wording {

    private final Messages messages;

    @Activate
    public Wording(@Reference Messages messages) {
        this.messages = messages;
    }

    public Map<String, String> of(List<Problem> problems, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach(problem -> texts.put(problem.field(), messages.get(locale, problem.key(), problem.arguments())));
        return texts;
    }

    public Map<String, String> of(String field, Refused refused, Locale locale) {
        return of(List.of(new Problem(field, refused.key(), refused.arguments())), locale);
    }

    /** What to say of a sign-in that failed; it tells nothing of whether the address is known. */
    public Map<String, String> of(String field, Outcome outcome, Locale locale) {
        return of(List.of(problem(field, outcome)), locale);
    }

    private static Problem problem(String field, Outcome outcome) {
        if (outcome instanceof Outcome.Paused paused) {
            return new Problem(field, "members.login.paused", Places.minutes(paused.rest()));
        }
        if (outcome instanceof Outcome.Unconfirmed) {
            return new Problem(field, "members.login.unconfirmed");
        }
        if (outcome instanceof Outcome.Wrong wrong) {
            long minutes = Places.minutes(wrong.pause());
            return wrong.left() > 0 ? new Problem(field, "members.login.wrong", wrong.left(), minutes) : new Problem(field, "members.login.wrong.last", minutes);
        }
        return new Problem(field, outcome instanceof Outcome.Refused ? "members.login.refused" : "members.login.closed");
    }
}
