package org.hanok.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.web.answer.Problem;
import org.hanok.web.guard.Callers;
import org.hanok.web.guard.Guard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where failures become answers: a page, or problem+json (RFC 9457) for machines. What nobody foresaw is logged with an incident id; the visitor sees the id
 * and nothing else of it.
 */
@Component(service = ExceptionMapper.class)
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class Errors implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final int CAUSES = 20;
    private static final int AWAY_SECONDS = 5;
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final Callers callers;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();

    /** @param incident empty unless the failure is ours */
    private record Failure(int status, String text, String incident) {
    }

    @Activate
    public Errors(@Reference Callers callers, @Reference Messages messages) {
        this.callers = callers;
        this.messages = messages;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        HttpServletRequest request = Guard.servletRequest();
        Locale locale = callers.of(request).visit().locale();
        return answer(failure(thrown, locale), callers.of(request).visit().path(), request, locale);
    }

    private Failure failure(Throwable thrown, Locale locale) {
        if (thrown instanceof NotFound) {
            return known(404, locale, "web.problem.404");
        }
        if (thrown instanceof Refused refused) {
            return known(422, locale, refused.key(), refused.arguments());
        }
        if (thrown instanceof Problem problem) {
            return known(problem.status(), locale, problem.getMessage(), problem.arguments());
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            int status = web.getResponse().getStatus();
            return known(status, locale, messages.has("web.problem." + status) ? "web.problem." + status : "web.problem.400");
        }
        if (thrown instanceof JsonProcessingException) {
            return known(400, locale, "web.problem.json");
        }
        if (thrown instanceof EOFException) {
            LOG.debug("The visitor left: {}", thrown.getMessage());
            return known(400, locale, "web.problem.400");
        }
        if (unkeepable(thrown)) {
            return known(400, locale, "web.problem.400");
        }
        String incident = incident();
        LOG.error("Incident {}", incident, thrown);
        return new Failure(500, messages.get(locale, "web.problem.500"), incident);
    }

    /** Letters that no database keeps, such as NUL, which nobody types. 22021 is PostgreSQL's word for them. */
    static boolean unkeepable(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(CAUSES).anyMatch(cause -> cause instanceof SQLException sql && "22021".equals(sql.getSQLState()));
    }

    private Failure known(int status, Locale locale, String key, Object... arguments) {
        return new Failure(status, messages.get(locale, key, arguments), "");
    }

    private Response answer(Failure failure, String path, HttpServletRequest request, Locale locale) {
        String accept = request.getHeader("Accept");
        boolean machine = path.startsWith("/api/") || path.startsWith("/webhooks/") || accept != null && accept.contains("json") && !accept.contains("html");
        String title = messages.get(locale, "web.problem.title." + (messages.has("web.problem.title." + failure.status()) ? failure.status() : "other"));
        Response.ResponseBuilder answer = Response.status(failure.status());
        if (failure.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, AWAY_SECONDS);
        }
        if (machine) {
            return answer.type("application/problem+json")
                    .entity(Map.of("type", "about:blank", "title", title, "status", failure.status(), "detail", failure.text(), "incident", failure.incident())).build();
        }
        View page = View.of("theme/error", Map.of("status", failure.status(), "heading", title, "text", failure.text(), "incident", failure.incident()));
        return answer.type(MediaType.TEXT_HTML_TYPE).entity(page.status(failure.status())).build();
    }

    private String incident() {
        StringBuilder id = new StringBuilder(8);
        for (int i = 0; i < 8; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
