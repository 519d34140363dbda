package org.hanok.platform.data;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;

/** One unit of work on one thread. */
final class Bound {

    final EntityManager em;
    final List<Runnable> afterCommit = new ArrayList<>();

    Bound(EntityManager em) {
        this.em = em;
    }

    boolean writes() {
        return em.getTransaction().isActive();
    }
}
