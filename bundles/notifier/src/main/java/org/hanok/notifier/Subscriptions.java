package org.hanok.notifier;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who hears of what, as staff have set it. Thread-safe. */
@Component(service = Subscriptions.class)
public class Subscriptions {

    private static final String KEY = "notifier:subscriptions";
    private static final BinaryOperator<Hearing> MORE_PARTICULAR = BinaryOperator.maxBy(Comparator.comparingInt(hearing -> hearing.topic().length()));

    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;

    @Activate
    public Subscriptions(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx,
            @Reference Cache cache) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
    }

    /** The ways on which a topic is told now. */
    List<Hearing> of(String topic) {
        return all().stream().filter(hearing -> hearing.fits(topic)).collect(Collectors.toMap(Hearing::way, hearing -> hearing, MORE_PARTICULAR))
                .values().stream().filter(Hearing::active).sorted(Comparator.comparing(Hearing::way)).toList();
    }

    void changed() {
        cache.drop(KEY);
    }

    private List<Hearing> all() {
        return cache.get(KEY, Duration.ofMinutes(1), () -> tx.read(() -> em.createQuery("SELECT s FROM Subscription s", Subscription.class).getResultStream()
                .map(s -> new Hearing(s.topic, s.audience, s.channel, s.active)).toList()));
    }
}
