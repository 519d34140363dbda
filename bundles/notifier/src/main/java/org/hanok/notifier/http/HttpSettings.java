package org.hanok.notifier.http;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/**
 * A channel by description: where to post, what, and how to read the answer. In addresses, fields and headers {@code {to}} is the receiver, {@code {subject}} and
 * {@code {text}} what is said, {@code {message}} both, {@code {id}} the message's own number and {@code {key}} the secret.
 */
@ObjectClassDefinition(name = "%notifier.http", localization = "OSGI-INF/l10n/notifier")
public @interface HttpSettings {

    @AttributeDefinition(name = "%notifier.http.channel", description = "%notifier.http.channel.help")
    String channel() default "chat";

    @AttributeDefinition(name = "%notifier.http.url", description = "%notifier.http.url.help")
    String url();

    @AttributeDefinition(name = "%notifier.http.key", description = "%notifier.http.key.help", type = AttributeType.PASSWORD)
    String _key() default "";

    @AttributeDefinition(name = "%notifier.http.user", description = "%notifier.http.user.help")
    String user() default "";

    @AttributeDefinition(name = "%notifier.http.to", description = "%notifier.http.to.help")
    String operators() default "";

    @AttributeDefinition(name = "%notifier.http.body", options = {@Option(label = "JSON", value = "json"), @Option(label = "Form", value = "form")})
    String body() default "json";

    @AttributeDefinition(name = "%notifier.http.fields", description = "%notifier.http.fields.help")
    String[] fields() default "text={message}";

    @AttributeDefinition(name = "%notifier.http.headers", description = "%notifier.http.headers.help")
    String[] headers() default {};

    @AttributeDefinition(name = "%notifier.http.ok.at", description = "%notifier.http.ok.at.help")
    String ok_at() default "";

    @AttributeDefinition(name = "%notifier.http.ok.is", description = "%notifier.http.ok.is.help")
    String ok_is() default "";

    @AttributeDefinition(name = "%notifier.http.id.at", description = "%notifier.http.id.at.help")
    String id_at() default "";

    @AttributeDefinition(name = "%notifier.http.error.at", description = "%notifier.http.error.at.help")
    String error_at() default "";

    @AttributeDefinition(name = "%notifier.http.wait.at", description = "%notifier.http.wait.at.help")
    String wait_at() default "";

    @AttributeDefinition(name = "%notifier.http.lost", description = "%notifier.http.lost.help", options = {@Option(label = "%notifier.http.lost.ask", value = "ask"),
        @Option(label = "%notifier.http.lost.again", value = "again")})
    String lost() default "ask";

    @AttributeDefinition(name = "%notifier.http.perMinute", description = "%notifier.http.perMinute.help", min = "1", max = "6000")
    int per_minute() default 20;

    @AttributeDefinition(name = "%notifier.http.longest", description = "%notifier.http.longest.help", min = "20", max = "100000")
    int longest() default 4000;

    @AttributeDefinition(name = "%notifier.http.seconds", min = "1", max = "60")
    int seconds() default 5;
}
