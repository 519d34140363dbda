package org.hanok.notifier.subscription;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.notifier.Audience;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who hears of what, as staff have set it. Thread-safe. */
@Component(service = Subscriptions.class)
public class Subscriptions {

    private static final String KEY = "notifier:subscriptions";
    private static final BinaryOperator<Hearing> MORE_PARTICULAR = BinaryOperator.maxBy(Comparator.comparingInt(hearing -> hearing.topic().length()));
    private static final String SET = """
            INSERT INTO notifier.subscription (topic, audience, channel, active, optional) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (topic, audience, channel) DO UPDATE SET active = excluded.active, optional = excluded.optional""";

    private static final String NOTE = """
            INSERT INTO notifier.subscription_change (topic, audience, channel, active, optional, actor, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)""";

    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Clock clock;

    @Activate
    public Subscriptions(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx,
            @Reference Cache cache, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.clock = clock;
    }

    /** The ways on which a topic is told now. */
    public List<Hearing> of(String topic) {
        return deciding(topic).values().stream().filter(Hearing::active).sorted(Comparator.comparing(Hearing::way)).toList();
    }

    /** What decides for one way, on or off; nothing when nobody has ever said. */
    public Optional<Hearing> one(String topic, Audience audience, String channel) {
        return Optional.ofNullable(deciding(topic).get(audience + " " + channel));
    }

    /** Sets these ways for their exact topics, all or none, and keeps who did. @param actor member id @return how many differ from before */
    public int set(List<Hearing> wanted, long actor) {
        return tx.call(() -> {
            List<Hearing> changes = wanted.stream().filter(this::differs).toList();
            changes.forEach(way -> {
                of(SET, way).executeUpdate();
                of(NOTE, way).setParameter(6, actor).setParameter(7, Timestamp.from(clock.instant())).executeUpdate();
            });
            tx.afterCommit(this::changed);
            return changes.size();
        });
    }

    private Query of(String sql, Hearing way) {
        return em.createNativeQuery(sql).setParameter(1, way.topic()).setParameter(2, way.audience().name()).setParameter(3, way.channel())
                .setParameter(4, way.active()).setParameter(5, way.optional());
    }

    void changed() {
        cache.drop(KEY);
    }

    private boolean differs(Hearing way) {
        return one(way.topic(), way.audience(), way.channel()).map(now -> now.active() != way.active() || now.optional() != way.optional())
                .orElse(way.active() || way.optional());
    }

    private Map<String, Hearing> deciding(String topic) {
        return all().stream().filter(hearing -> hearing.fits(topic)).collect(Collectors.toMap(Hearing::way, hearing -> hearing, MORE_PARTICULAR));
    }

    private List<Hearing> all() {
        return cache.get(KEY, Duration.ofMinutes(1), () -> tx.read(() -> em.createQuery("SELECT s FROM Subscription s", Subscription.class).getResultStream()
                .map(s -> new Hearing(s.topic, s.audience, s.channel, s.active, s.optional)).toList()));
    }
}
