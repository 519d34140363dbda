package org.hanok.notifier.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.notifier.Desk;
import org.hanok.notifier.mail.SmtpChannelTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatchRoutesTest {

    private final Desk desk = new Desk();
    private final BlockingQueue<String> tries = new LinkedBlockingQueue<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void open() {
        camel.start();
    }

    @AfterEach
    void close() {
        camel.stop();
    }

    @Test
    void aNoticeLeavesByTheBellAndFillsBatchesToTheEnd() throws Exception {
        GreenMail sink = sink(0);
        desk.with(SmtpChannelTest.channel("smtp://127.0.0.1:" + sink.getSmtp().getPort()));
        camel.addRoutes(new DispatchRoutes(desk.carrier()));
        IntStream.range(0, 25).forEach(i -> desk.notices().send(Desk.notice("k" + i)));
        assertThat(sink.waitForIncomingEmail(60_000, 25)).isTrue();
        sink.stop();
    }

    @Test
    void whileTheServerIsDownMailWaitsAndThenArrivesOnce() throws Exception {
        GreenMail before = sink(0);
        int port = before.getSmtp().getPort();
        before.stop();
        desk.with(watched(SmtpChannelTest.channel("smtp://127.0.0.1:" + port)));
        camel.addRoutes(new DispatchRoutes(desk.carrier()));
        desk.notices().send(Desk.notice("k"));
        for (int tried = 0; tried < 3; tried++) {
            assertThat(nextTry()).isEqualTo("failed");
        }
        GreenMail sink = sink(port);
        while (nextTry().equals("failed")) {
            assertThat(desk.state()).isEqualTo("WAITING");
        }
        assertThat(sink.getReceivedMessages()).hasSize(1);
        assertThat(sink.getReceivedMessages()[0].getSubject()).isEqualTo("PIN이 도착했어요 (A-1)");
        sink.stop();
    }

    @Test
    void theRoutesComeAndGoAndWorkIsKeptMeanwhile() throws Exception {
        DispatchRoutes routes = new DispatchRoutes(desk.carrier());
        camel.addRoutes(routes);
        assertThat(camel.getRoutes()).extracting(r -> r.getRouteId()).containsExactlyInAnyOrder("notifier-sweep", "notifier-round", "notifier-carry");
        for (String id : Arrays.asList("notifier-sweep", "notifier-round", "notifier-carry")) {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
        }
        desk.notices().send(Desk.notice("k"));
        assertThat(desk.state()).isEqualTo("WAITING");
        GreenMail sink = sink(0);
        desk.with(SmtpChannelTest.channel("smtp://127.0.0.1:" + sink.getSmtp().getPort()));
        camel.addRoutes(new DispatchRoutes(desk.carrier()));
        assertThat(sink.waitForIncomingEmail(60_000, 1)).isTrue();
        sink.stop();
    }

    /** Lets time pass until the route has tried once more. */
    private String nextTry() throws InterruptedException {
        String outcome = tries.poll(2, TimeUnit.SECONDS);
        while (outcome == null) {
            desk.clock().advance(Duration.ofMinutes(1));
            outcome = tries.poll(2, TimeUnit.SECONDS);
        }
        return outcome;
    }

    private static GreenMail sink(int port) {
        GreenMail sink = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        sink.start();
        return sink;
    }

    private NotificationChannel watched(NotificationChannel channel) {
        return new NotificationChannel() {
            @Override
            public String id() {
                return channel.id();
            }

            @Override
            public String send(Message message) throws Exception {
                try {
                    String id = channel.send(message);
                    tries.add("sent");
                    return id;
                } catch (Exception e) {
                    tries.add("failed");
                    throw e;
                }
            }
        };
    }
}
