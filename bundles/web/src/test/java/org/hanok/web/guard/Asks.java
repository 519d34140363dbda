package org.hanok.web.guard;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;

/** Requests as containers would hand them over, in as far as the guard looks at them. */
final class Asks {

    private Asks() {
    }

    static HttpServletRequest from(String address, Map<String, String> headers, Cookie... cookies) {
        return fake(HttpServletRequest.class, (name, argument) -> switch (name) {
            case "getRemoteAddr" -> address;
            case "getHeader" -> headers.get(argument);
            case "getCookies" -> cookies;
            default -> throw new IllegalStateException(name);
        });
    }

    static ContainerRequestContext form(String address, String body, Map<String, String> headers) {
        return unsafe(address, MediaType.APPLICATION_FORM_URLENCODED_TYPE, body, headers);
    }

    static ContainerRequestContext unsafe(String address, MediaType type, String body, Map<String, String> headers) {
        UriInfo uri = fake(UriInfo.class, (name, argument) -> URI.create("http://localhost" + address));
        return fake(ContainerRequestContext.class, (name, argument) -> switch (name) {
            case "getUriInfo" -> uri;
            case "getMediaType" -> type;
            case "hasEntity" -> !body.isEmpty();
            case "getEntityStream" -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
            case "getHeaderString" -> headers.get(argument);
            default -> throw new IllegalStateException(name);
        });
    }

    private interface Answer {

        Object to(String method, Object argument);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(Asks.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0])));
    }
}
