package org.hanok.notifier.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.hanok.api.Secret;

/**
 * Where mail goes: {@code smtp://user:password@host:port} or {@code smtps://…} for TLS from the first byte. User and password are URL-encoded.
 *
 * @param user empty when the server asks for none
 */
record SmtpServer(String host, int port, boolean tls, String user, Secret password) {

    /** @throws IllegalArgumentException for any other address; the message does not repeat it, because it may hold a password */
    static SmtpServer of(String address) {
        URI uri = uri(address);
        boolean tls = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !tls && !"smtp".equals(uri.getScheme())) {
            throw unusable();
        }
        String[] login = uri.getRawUserInfo() == null ? new String[] {""} : uri.getRawUserInfo().split(":", 2);
        return new SmtpServer(uri.getHost(), uri.getPort() < 0 ? tls ? 465 : 25 : uri.getPort(), tls, decoded(login[0]), Secret.of(login.length < 2 ? "" : decoded(login[1])));
    }

    private static URI uri(String address) {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException withTheAddressInIt) {
            throw unusable();
        }
    }

    private static IllegalArgumentException unusable() {
        return new IllegalArgumentException("the SMTP address must read smtp://host:port or smtps://host:port");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
