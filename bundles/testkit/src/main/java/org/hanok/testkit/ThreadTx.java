package org.hanok.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.hanok.api.data.Tx;

/** Transactions as platform keeps them: one manager bound to the thread for each unit of work, reads that join, exceptions that pass unchanged. Thread-safe. */
public final class ThreadTx implements Tx {

    private final EntityManagerFactory factory;
    private final ThreadLocal<Bound> current = new ThreadLocal<>();

    private record Bound(EntityManager em, List<Runnable> after) {

        boolean writes() {
            return em.getTransaction().isActive();
        }
    }

    public ThreadTx(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Stands for the entity manager of the thread's unit of work. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(ThreadTx.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
            Bound bound = current.get();
            if (bound == null) {
                throw new IllegalStateException("An entity manager works only inside Tx.call or Tx.read");
            }
            try {
                return method.invoke(bound.em, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    public boolean active() {
        return current.get() != null && current.get().writes();
    }

    @Override
    public <T> T call(Callable<T> work) {
        return active() ? quietly(work) : current.get() == null ? within(() -> committing(work)) : committing(work);
    }

    @Override
    public <T> T read(Callable<T> work) {
        return current.get() == null ? within(work) : quietly(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        if (active()) {
            current.get().after.add(work);
        } else {
            work.run();
        }
    }

    private <T> T within(Callable<T> work) {
        Bound bound = new Bound(factory.createEntityManager(), new ArrayList<>());
        current.set(bound);
        try {
            return quietly(work);
        } finally {
            current.remove();
            bound.em.close();
            bound.after.forEach(Runnable::run);
        }
    }

    private <T> T committing(Callable<T> work) {
        Bound bound = current.get();
        bound.em.getTransaction().begin();
        boolean done = false;
        try {
            T result = quietly(work);
            bound.em.getTransaction().commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                bound.after.clear();
                if (bound.writes()) {
                    bound.em.getTransaction().rollback();
                }
            }
        }
    }

    private static <T> T quietly(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw unchanged(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException unchanged(Exception e) throws E {
        throw (E) e;
    }
}
