package org.hanok.payment;

import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;

/** What web hands to a resource method. */
public final class Doors {

    private Doors() {
    }

    public static HttpHeaders headers(Map<String, String> values) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        values.forEach(headers::putSingle);
        return (HttpHeaders) Proxy.newProxyInstance(Doors.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (proxy, method, args) -> {
            if (method.getName().equals("getRequestHeaders")) {
                return headers;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    public static Visit staff() {
        Member member = new Member(42, "Staff", "staff@example.com", Locale.KOREAN, Set.of("payment.*"), Assurance.EMAIL);
        return new Visit("/", Locale.KOREAN, member, "visitor", "127.0.0.1", "test", "", null);
    }

    public static Visit stranger() {
        return new Visit("/", Locale.ENGLISH, null, "visitor", "127.0.0.1", "test", "", null);
    }

    /** Texts are their keys, with the arguments behind. */
    public static Messages keys() {
        return new Messages() {
            @Override
            public String get(Locale locale, String key, Object... arguments) {
                return arguments.length == 0 ? key : key + java.util.List.of(arguments);
            }

            @Override
            public boolean has(String key) {
                return true;
            }
        };
    }
}
