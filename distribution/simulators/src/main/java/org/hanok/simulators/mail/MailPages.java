package org.hanok.simulators.mail;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.simulators.Pages;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/** Mails to read in a browser. The HTML of a mail is shown in a frame that may run nothing and load nothing but pictures. */
final class MailPages {

    private static final String MAIL_POLICY = "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none'; "
            + "style-src 'unsafe-inline'; img-src data: http: https:; form-action 'none'";

    private static final Pattern START = Pattern.compile("(?i)(<!doctype[^>]*>)?\\s*(<html[^>]*>)?\\s*(<head[^>]*>)?");

    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Reply list(Request request) {
        return Pages.show(request, "mails", Map.of("mails", mailbox.all(), "count", mailbox.all().size()));
    }

    Reply one(Request request) {
        Mail mail = find(request);
        return Pages.show(request, "mail", Map.of("mail", mail, "headers", mail.headers().entrySet()));
    }

    Reply html(Request request) {
        return Reply.html(200, leavingTheFrame(find(request).html()), MAIL_POLICY);
    }

    /** Links open in the whole window: the site refuses to be framed. */
    static String leavingTheFrame(String html) {
        Matcher start = START.matcher(html);
        int at = start.find() ? start.end() : 0;
        return html.substring(0, at) + "<base target=\"_top\">" + html.substring(at);
    }

    Reply raw(Request request) {
        return Reply.text(200, find(request).raw());
    }

    private Mail find(Request request) {
        return mailbox.find(request.param("n")).orElseThrow(() -> new Refusal(Pages.show(request, 404, "mail-none", Map.of())));
    }
}
