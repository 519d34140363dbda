package org.hanok.notifier.letter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.notifier.Audience;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Staff's own words in place of the shipped ones. Thread-safe. */
@Component(service = Rewordings.class)
public class Rewordings {

    private static final String KEY = "notifier:wordings";
    private static final String ALL = "SELECT topic, audience, language, subject, text FROM notifier.wording";
    private static final String KEEP = """
            INSERT INTO notifier.wording (topic, audience, language, subject, text, changed_by, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (topic, audience, language) DO UPDATE SET subject = excluded.subject, text = excluded.text, changed_by = excluded.changed_by,
            changed_at = excluded.changed_at""";
    private static final String FORGET = "DELETE FROM notifier.wording WHERE topic = ?1 AND audience = ?2 AND language = ?3";

    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Clock clock;

    @Activate
    public Rewordings(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx, @Reference Cache cache,
            @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.clock = clock;
    }

    Optional<Words> find(String topic, Audience audience, Locale locale) {
        return Optional.ofNullable(all().get(key(topic, audience, language(locale))));
    }

    void keep(String topic, Audience audience, Locale locale, Words words, long staff) {
        tx.run(() -> {
            em.createNativeQuery(KEEP).setParameter(1, topic).setParameter(2, audience.name()).setParameter(3, language(locale)).setParameter(4, words.subject())
                    .setParameter(5, words.text()).setParameter(6, staff).setParameter(7, Timestamp.from(clock.instant())).executeUpdate();
            tx.afterCommit(() -> cache.drop(KEY));
        });
    }

    /** Back to the shipped words. */
    void forget(String topic, Audience audience, Locale locale) {
        tx.run(() -> {
            em.createNativeQuery(FORGET).setParameter(1, topic).setParameter(2, audience.name()).setParameter(3, language(locale)).executeUpdate();
            tx.afterCommit(() -> cache.drop(KEY));
        });
    }

    /** Whether staff have rewritten it in any language. */
    public boolean rewritten(String topic, Audience audience) {
        return all().containsKey(key(topic, audience, "ko")) || all().containsKey(key(topic, audience, "en"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Words> all() {
        return cache.get(KEY, Duration.ofMinutes(1), () -> tx.read(() -> ((List<Object[]>) em.createNativeQuery(ALL).getResultList()).stream()
                .collect(Collectors.toMap(row -> row[0] + "|" + row[1] + "|" + row[2], row -> new Words(row[3].toString(), row[4].toString())))));
    }

    private static String key(String topic, Audience audience, String language) {
        return topic + "|" + audience + "|" + language;
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "ko";
    }
}
