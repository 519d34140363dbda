package org.hanok.comments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.member.Member;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Own threads as JSON. */
@Component(service = CommentResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=comments)")
@Path("/api/comments/v1")
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

    private static final int MOST_SUBJECTS = 100;
    private final Threads threads;
    private final Desk desk;
    private final Settings settings;

    @Activate
    public CommentResource(@Reference Threads threads, @Reference Desk desk, @Reference Settings settings) {
        this.threads = threads;
        this.desk = desk;
        this.settings = settings;
    }

    /** @param gone only its place is left @param answers empty for an answer */
    public record Item(long id, String author, String html, Instant created, boolean gone, List<Item> answers) {
    }

    public record Thread(String subject, List<Item> items) {
    }

    /** @param subject type, colon, id @param parent the comment that is answered */
    public record Draft(@Nullable String subject, Optional<Long> parent, @Nullable String text) {
    }

    public record Written(long id) {
    }

    @GET
    @Path("/threads")
    @Secured(Secured.ANYONE)
    public Thread thread(@QueryParam("subject") @DefaultValue("") String subject, @Context Visit visit) {
        return new Thread(subject, threads.of(allowed(subject), visit.member().map(Member::id).orElse(0L)).stream().map(CommentResource::item).toList());
    }

    @POST
    @Path("/threads")
    @Secured(Secured.MEMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Written write(@Nullable Draft sent, @Context Visit visit) {
        Draft draft = sent == null ? new Draft(null, Optional.empty(), null) : sent;
        return new Written(desk.write(allowed(Objects.requireNonNullElse(draft.subject(), "")), draft.parent().orElse(0L), Objects.requireNonNullElse(draft.text(), ""),
                visit.signedIn()));
    }

    /** Numbers of comments by subject, for lists. Subjects without any are left out. */
    @GET
    @Path("/counts")
    @Secured(Secured.ANYONE)
    public Map<String, Integer> counts(@QueryParam("subject") List<String> subjects) {
        List<Ref> wanted = subjects.stream().limit(MOST_SUBJECTS).map(this::allowed).toList();
        return threads.counts(wanted).entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    private Ref allowed(String subject) {
        Ref ref = CommentPages.subject(subject);
        if (!settings.policy().allows(ref.type())) {
            throw new NotFound();
        }
        return ref;
    }

    private static Item item(Entry entry) {
        return new Item(entry.id(), entry.author(), entry.text().markup(), entry.created(), entry.gone(), entry.answers().stream().map(CommentResource::item).toList());
    }
}
