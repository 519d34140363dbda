package org.hanok.notifier.http;

import java.time.Clock;
import java.util.List;
import org.hanok.api.Site;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.security.Throttle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The operators' chat of a demo site: the simulator in the shape of Telegram. There only while the site is a demo. */
@Component(service = NotificationChannel.class, configurationPolicy = ConfigurationPolicy.REQUIRE, configurationPid = "org.hanok.demo")
public class DemoChat extends SandboxChannel {

    @Activate
    public DemoChat(@Reference Site site, @Reference Throttle throttle, @Reference Clock clock) {
        super("chat", site, "HANOK_SANDBOX_CHAT_URL", "/bot{key}/sendMessage", false, List.of("chat_id={to}", "text={message}"), "/ok", "true", "/result/message_id", throttle,
                clock);
    }
}
