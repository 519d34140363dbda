package org.hanok.notifier.http;

import java.time.Clock;
import org.hanok.api.Site;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotSent;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.security.Throttle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A channel that is only HTTP. Each {@code etc/org.hanok.notifier.http-<name>.cfg} opens one, deleting the file closes it. Chats, text message services and mail
 * services differ in their settings only; examples lie beside the settings.
 */
@Component(service = NotificationChannel.class, configurationPid = "org.hanok.notifier.http", configurationPolicy = ConfigurationPolicy.REQUIRE)
@ServiceRanking(10)
@Designate(ocd = HttpSettings.class, factory = true)
public class HttpChannel implements NotificationChannel {

    private final String id;
    private final HttpSender sender;

    @Activate
    public HttpChannel(HttpSettings settings, @Reference Site site, @Reference Throttle throttle, @Reference Clock clock) {
        Spec spec = Spec.of(settings);
        this.id = spec.channel();
        this.sender = new HttpSender(spec, new Outside(site.demo()), throttle, clock);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean repeatable() {
        return sender.repeatable();
    }

    @Override
    public String send(Message message) throws NotSent {
        return sender.send(message);
    }
}
