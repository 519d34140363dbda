package org.hanok.comments.outside;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hanok.api.Ref;
import org.hanok.api.comment.CommentProvider;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;

/** A service whose script draws the thread. It is asked when the reader comes near, and without script there is a sentence that says so. */
abstract class OutsideThreads implements CommentProvider {

    private final String id;
    private final String name;
    private final Map<String, String> facts;
    private final Set<String> origins;

    /**
     * @param facts what the script needs to know, by attribute name
     * @param origins of the service's scripts, frames and styles
     */
    OutsideThreads(String id, String name, Map<String, String> facts, Set<String> origins) {
        this.id = id;
        this.name = name;
        this.facts = facts;
        this.origins = origins;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public View thread(Ref subject, Visit visit) {
        Map<String, String> here = new HashMap<>(facts);
        here.put("subject", subject.toString());
        here.put("lang", visit.locale().getLanguage());
        here.put("colours", visit.theme());
        return View.of("comments/outside", Map.of("service", id, "name", name, "facts", here)).embedding(origins);
    }

    /** The service counts, and we do not ask it. */
    @Override
    public Map<Ref, Integer> count(List<Ref> subjects) {
        return Map.of();
    }

    /** @throws IllegalArgumentException when a setting has not the service's own form, so that nothing odd comes into a page */
    static String fitting(String setting, String value, Pattern form) {
        String text = value.strip();
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(setting + " must look like " + form.pattern() + " and is '" + text + "'");
        }
        return text;
    }
}
