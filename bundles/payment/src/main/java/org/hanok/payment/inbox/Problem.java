package org.hanok.payment.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import javax.ws.rs.core.Response;

/** An answer to a machine: RFC 9457 problem details. */
public final class Problem {

    private Problem() {
    }

    /** @param title what is wrong, in words */
    public static Response of(int status, String title) {
        return Response.status(status).type("application/problem+json;charset=UTF-8").entity(json(status, title)).build();
    }

    private static String json(int status, String title) {
        try {
            return new ObjectMapper().writeValueAsString(Map.of("type", "about:blank", "title", title, "status", status));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
