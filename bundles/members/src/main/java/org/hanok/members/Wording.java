package org.hanok.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
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
}
