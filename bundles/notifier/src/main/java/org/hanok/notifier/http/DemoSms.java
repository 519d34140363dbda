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

/** Text messages of a demo site: the simulator in the shape of Aligo. There only while the site is a demo. */
@Component(service = NotificationChannel.class, configurationPolicy = ConfigurationPolicy.REQUIRE, configurationPid = "org.hanok.demo")
public class DemoSms extends SandboxChannel {

    @Activate
    public DemoSms(@Reference Site site, @Reference Throttle throttle, @Reference Clock clock) {
        super("sms", site, "HANOK_SANDBOX_SMS_URL", "/send/", true, List.of("key={key}", "user_id=sandbox", "sender=0200000000", "receiver={to}", "msg={text}"), "/result_code",
                "1", "/msg_id", throttle, clock);
    }
}
