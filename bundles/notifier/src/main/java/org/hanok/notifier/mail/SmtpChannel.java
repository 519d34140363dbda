package org.hanok.notifier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.hanok.api.Site;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotificationChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mail by SMTP (RFC 5321). Without a server every mail waits and, after its tries, is shown to staff, who can send it again. */
@Component(service = NotificationChannel.class, configurationPid = "org.hanok.notifier.smtp")
@Designate(ocd = SmtpChannel.Settings.class)
public class SmtpChannel implements NotificationChannel {

    private static final Logger log = LoggerFactory.getLogger(SmtpChannel.class);

    private final Optional<SmtpServer> server;
    private final Envelope envelope;
    private final Session session;
    private final Clock clock;

    @Activate
    public SmtpChannel(Settings settings, @Reference Site site, @Reference Clock clock) {
        String address = settings._url().isBlank() ? site.setting("HANOK_SMTP_URL").orElse("") : settings._url();
        this.server = address.isBlank() ? Optional.empty() : Optional.of(SmtpServer.of(address));
        String host = site.url().getHost();
        this.envelope = new Envelope(settings.from().isBlank() ? "no-reply@" + host : settings.from(), settings.name(), settings.replyTo(), host);
        this.session = here(() -> Session.getInstance(server.map(s -> wire(s, settings)).orElseGet(Properties::new)));
        this.clock = clock;
        if (server.isEmpty()) {
            log.warn("no mail leaves until HANOK_SMTP_URL or .url in etc/org.hanok.notifier.smtp.cfg names a server");
        }
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public String send(Message message) throws MessagingException {
        SmtpServer to = server.orElseThrow(() -> new MessagingException("no SMTP server is set"));
        return here(() -> sent(to, message));
    }

    /** The mail library finds its parts through the thread's class loader; they are nested in this bundle. */
    private static <T, E extends Exception> T here(Task<T, E> task) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SmtpChannel.class.getClassLoader());
        try {
            return task.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private String sent(SmtpServer to, Message message) throws MessagingException {
        MimeMessage mail = mail(message);
        try (Transport transport = session.getTransport(to.tls() ? "smtps" : "smtp")) {
            if (to.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(to.host(), to.port(), to.user(), to.password().reveal());
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        }
        return envelope.id(message);
    }

    private MimeMessage mail(Message message) throws MessagingException {
        try {
            return envelope.mail(session, message, clock.instant());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is unknown", e);
        }
    }

    /** A password never leaves without TLS: a server that wants one must offer STARTTLS, unless it runs on this machine. */
    private static Properties wire(SmtpServer server, Settings settings) {
        String prefix = server.tls() ? "mail.smtps." : "mail.smtp.";
        boolean local = server.host().equals("localhost") || server.host().startsWith("127.");
        Properties wire = new Properties();
        wire.put(prefix + "host", server.host());
        wire.put(prefix + "port", Integer.toString(server.port()));
        wire.put(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        wire.put(prefix + "connectiontimeout", Integer.toString(settings.connectSeconds() * 1000));
        wire.put(prefix + "timeout", Integer.toString(settings.readSeconds() * 1000));
        wire.put(prefix + "writetimeout", Integer.toString(settings.readSeconds() * 1000));
        wire.put(prefix + "ssl.checkserveridentity", "true");
        wire.put(prefix + "starttls.enable", Boolean.toString(!server.tls()));
        wire.put(prefix + "starttls.required", Boolean.toString(!server.tls() && !local && !server.user().isEmpty()));
        return wire;
    }

    private interface Task<T, E extends Exception> {

        T run() throws E;
    }

    @ObjectClassDefinition(name = "%notifier.smtp", localization = "OSGI-INF/l10n/notifier")
    @interface Settings {

        @AttributeDefinition(name = "%notifier.smtp.url", description = "%notifier.smtp.url.help", type = AttributeType.PASSWORD)
        String _url() default "";

        @AttributeDefinition(name = "%notifier.smtp.from", description = "%notifier.smtp.from.help")
        String from() default "";

        @AttributeDefinition(name = "%notifier.smtp.name")
        String name() default "";

        @AttributeDefinition(name = "%notifier.smtp.replyTo")
        String replyTo() default "";

        @AttributeDefinition(name = "%notifier.smtp.connectSeconds", min = "1", max = "60")
        int connectSeconds() default 5;

        @AttributeDefinition(name = "%notifier.smtp.readSeconds", min = "1", max = "120")
        int readSeconds() default 20;
    }
}
