package org.hanok.notifier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Site;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotSent;
import org.hanok.api.notify.Recipient;
import org.hanok.notifier.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxChannelTest {

    @Test
    void theDemoSpeaksToItsSimulators() throws Exception {
        try (Service service = new Service().answers(200, "{\"ok\":true,\"result\":{\"message_id\":5}}").answers(200, "{\"result_code\":\"1\",\"msg_id\":6}")) {
            DemoChat chat = new DemoChat(site(true, Map.of("HANOK_SANDBOX_CHAT_URL", service.url())), Settings.free(), Clock.systemUTC());
            DemoSms sms = new DemoSms(site(true, Map.of("HANOK_SANDBOX_SMS_URL", service.url())), Settings.free(), Clock.systemUTC());
            assertThat(chat.id() + sms.id()).isEqualTo("chatsms");
            assertThat(chat.send(message("chat", ""))).isEqualTo("5");
            assertThat(sms.send(message("sms", "01012345678"))).isEqualTo("6");
            assertThat(service.calls.get(0).body()).contains("\"chat_id\":\"operators\"");
            assertThat(service.calls.get(1).body()).contains("receiver=01012345678");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.telegram.org", "http://192.168.0.9:8080", "http://localhost.example.com", "http:127.0.0.1"})
    void anythingButThisMachineIsNotSpokenTo(String url) {
        DemoChat chat = new DemoChat(site(true, Map.of("HANOK_SANDBOX_CHAT_URL", url)), Settings.free(), Clock.systemUTC());
        assertThat(chat.id()).isEmpty();
        assertThatThrownBy(() -> chat.send(message("chat", ""))).isInstanceOf(NotSent.class);
    }

    @Test
    void withoutADemoOrWithoutSimulatorsTheyAreNotThere() {
        assertThat(new DemoChat(site(false, Map.of("HANOK_SANDBOX_CHAT_URL", "http://127.0.0.1:1")), Settings.free(), Clock.systemUTC()).id()).isEmpty();
        assertThat(new DemoSms(site(true, Map.of()), Settings.free(), Clock.systemUTC()).id()).isEmpty();
    }

    private static Message message(String channel, String to) {
        return new Message("u.1", new Recipient(channel, to, Locale.KOREAN), "s", "t", "");
    }

    private static Site site(boolean demo, Map<String, String> environment) {
        Site site = Desk.site(environment);
        return (Site) Proxy.newProxyInstance(Site.class.getClassLoader(), new Class<?>[] {Site.class},
                (proxy, method, args) -> method.getName().equals("demo") ? (Object) demo : method.invoke(site, args));
    }
}
