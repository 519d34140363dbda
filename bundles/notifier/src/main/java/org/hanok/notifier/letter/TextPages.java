package org.hanok.notifier.letter;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.notifier.Audience;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The words of one notice in one language, to be rewritten, looked at, kept, or put back. */
@Component(service = TextPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=notifier)")
@Path("/admin/notifier/texts/{topic}/{audience}/{language}")
@Produces(MediaType.TEXT_HTML)
@Secured(TextPages.PERMISSION)
public class TextPages {

    static final String PERMISSION = "notifier.texts";

    private final Draft draft;
    private final Texts texts;
    private final Messages messages;

    /** Which words are meant. */
    private record Place(String topic, Audience audience, Locale locale) {

        static Place of(String topic, String audience, String language) {
            Audience to = Stream.of(Audience.values()).filter(one -> one.name().equals(audience)).findFirst().orElseThrow(NotFound::new);
            if (!language.matches("ko|en")) {
                throw new NotFound();
            }
            return new Place(topic, to, language.equals("en") ? Locale.ENGLISH : Locale.KOREAN);
        }

        String path() {
            return "/admin/notifier/texts/" + topic + "/" + audience + "/" + locale.getLanguage();
        }
    }

    @Activate
    public TextPages(@Reference Draft draft, @Reference Texts texts, @Reference Messages messages) {
        this.draft = draft;
        this.texts = texts;
        this.messages = messages;
    }

    @GET
    public View show(@PathParam("topic") String topic, @PathParam("audience") String audience, @PathParam("language") String language,
            @QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        Place place = Place.of(topic, audience, language);
        return page(place, draft.now(topic, place.audience(), place.locale()), "", done.matches("kept|reset") ? done : "", visit);
    }

    /** @param deed {@code keep}, {@code reset} or only a look */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(PERMISSION + ".edit")
    public Object save(@PathParam("topic") String topic, @PathParam("audience") String audience, @PathParam("language") String language,
            @FormParam("subject") @DefaultValue("") String subject, @FormParam("text") @DefaultValue("") String text, @FormParam("deed") @DefaultValue("") String deed,
            @Context Visit visit) {
        Place place = Place.of(topic, audience, language);
        Words words = new Words(subject, text);
        try {
            if (deed.equals("reset")) {
                draft.forget(topic, place.audience(), place.locale());
                return Response.seeOther(URI.create(place.path() + "?done=reset")).build();
            }
            if (deed.equals("keep")) {
                draft.keep(topic, place.audience(), place.locale(), words, visit.signedIn().id());
                return Response.seeOther(URI.create(place.path() + "?done=kept")).build();
            }
            return page(place, draft.checked(topic, place.audience(), words), "", "", visit);
        } catch (Refused refused) {
            return page(place, words, messages.get(visit.locale(), refused.key(), refused.arguments()), "", visit).status(422);
        }
    }

    private View page(Place place, Words words, String error, String done, Visit visit) {
        Set<String> names = draft.names(place.topic(), place.audience());
        Map<String, Object> model = new HashMap<>(Map.of("words", words, "error", error, "done", done, "names", names.stream().map(name -> "{" + name + "}").toList(),
                "name", texts.name(place.topic(), visit.locale()), "path", place.path(), "topic", place.topic(), "audience", place.audience().name(),
                "language", place.locale().getLanguage(), "rewritten", draft.rewritten(place.topic(), place.audience(), place.locale())));
        model.put("preview", draft.preview(place.topic(), place.audience(), words, place.locale()));
        model.put("may", visit.may(PERMISSION + ".edit"));
        return View.of("notifier/text", model).layout("admin");
    }
}
