package org.hanok.platform.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.EntityManager;

/** One unit of work on one thread. */
final class Bound {

    final EntityManager em;
    final List<Runnable> afterCommit = new ArrayList<>();
    private final Map<Consumer<?>, List<Object>> gathered = new LinkedHashMap<>();

    Bound(EntityManager em) {
        this.em = em;
    }

    <T> void gather(T one, Consumer<List<T>> all) {
        gathered.computeIfAbsent(all, fresh -> new ArrayList<>()).add(one);
    }

    /** Hands over what was gathered. */
    @SuppressWarnings("unchecked")
    void beforeCommit() {
        gathered.forEach((all, some) -> ((Consumer<List<Object>>) all).accept(some));
    }

    /** The transaction is over. @param done whether it was committed */
    void ended(boolean done) {
        gathered.clear();
        if (!done) {
            afterCommit.clear();
        }
    }

    boolean writes() {
        return em.getTransaction().isActive();
    }
}
