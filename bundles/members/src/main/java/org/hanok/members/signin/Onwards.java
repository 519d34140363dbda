package org.hanok.members.signin;

import java.net.URI;
import java.util.regex.Pattern;
import javax.ws.rs.core.Response;
import org.hanok.members.account.Account;
import org.hanok.members.session.BrowserToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Where to go after signing in, with the session and the member's own language and theme on this browser. */
@Component(service = Onwards.class)
public class Onwards {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])(?:[\\w./~?&=+,:@!$'()*;-]|%[0-9A-Fa-f]{2})*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST = 1_000;
    private static final String HOME = "/account";

    @Activate
    public Onwards() {
        // Nothing to be given.
    }

    /** The path itself when it stays on this site, else the account's page: a link to us must not lead anywhere else. */
    public static String local(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches() && !path.startsWith("/account/log") ? path : HOME;
    }

    /** As {@link #local}, ready for a Location header. */
    public static URI to(String path) {
        return URI.create(URI.create(local(path)).toASCIIString());
    }

    public Response with(Outcome.In session, String path) {
        Account account = session.account();
        return preferences(Response.seeOther(to(path)), account.language(), account.theme()).header(BrowserToken.HEADER, session.token()).build();
    }

    /** Makes this browser follow the member's language and theme; web reads these cookies. */
    public static Response.ResponseBuilder preferences(Response.ResponseBuilder answer, String language, String theme) {
        return answer.header("Set-Cookie", cookie("hanok-lang", language)).header("Set-Cookie", cookie("hanok-theme", theme));
    }

    private static String cookie(String name, String value) {
        return name + "=" + value + "; Path=/; SameSite=Lax; Max-Age=" + (value.isEmpty() ? "0" : "31536000");
    }
}
