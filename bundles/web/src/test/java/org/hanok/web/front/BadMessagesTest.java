package org.hanok.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BadMessagesTest {

    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);
    private final BadMessages pages = new BadMessages();

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.start();
        pages.in(server);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void anAddressThatIsTooLongIsAnsweredInBothLanguages() throws Exception {
        assertThat(ask("GET /search?q=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ").contains("text/html;charset=utf-8", "default-src 'none'", "주소가 너무 길어요", "That address is too long").doesNotContain("{ko", "{en", "{more", "Bad Message");
    }

    @Test
    void headersThatAreTooLargeNameTheCookies() throws Exception {
        assertThat(ask("GET / HTTP/1.1\r\nHost: a\r\nCookie: c=" + "x".repeat(20_000) + "\r\n\r\n")).startsWith("HTTP/1.1 431 ").contains("쿠키", "Delete this site's cookies");
    }

    @Test
    void whatIsNoHttpIsNotUnderstood() throws Exception {
        assertThat(ask("HELO shop\r\n\r\n")).startsWith("HTTP/1.1 505 ").contains("요청을 알아듣지 못했어요");
    }

    @Test
    void theServersOwnComesBack() {
        ErrorHandler own = new ErrorHandler();
        server.setErrorHandler(own);
        pages.in(server);
        pages.in(server);
        assertThat(server.getErrorHandler()).isSameAs(pages);

        pages.out(server);
        assertThat(server.getErrorHandler()).isSameAs(own);
    }

    private String ask(String bytes) throws Exception {
        return StandardCharsets.UTF_8.decode(connector.getResponse(StandardCharsets.UTF_8.encode(bytes))).toString();
    }
}
