package org.hanok.platform.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import org.hanok.api.data.Tx;

/** Transactions of one persistence unit. */
final class UnitTx implements Tx {

    private final EntityManagerFactory factory;
    private final Work work;
    private final ThreadLocal<Bound> current = new ThreadLocal<>();

    UnitTx(EntityManagerFactory factory, Work work) {
        this.factory = factory;
        this.work = work;
    }

    @Override
    public <T> T call(Callable<T> task) {
        Bound bound = current.get();
        if (bound == null) {
            return within(() -> committing(task));
        }
        return bound.writes() ? quietly(task) : committing(task);
    }

    @Override
    public <T> T read(Callable<T> task) {
        return current.get() == null ? within(() -> quietly(task)) : quietly(task);
    }

    @Override
    public void afterCommit(Runnable task) {
        work.afterCommit(task);
    }

    /** An entity manager that stands for the thread's own. */
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
            Bound bound = current.get();
            if (bound == null) {
                if (method.getDeclaringClass() == Object.class) {
                    return method.invoke(this, args);
                }
                throw new IllegalStateException("An entity manager works only inside Tx.call or Tx.read");
            }
            try {
                return method.invoke(bound.em, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private <T> T within(Callable<T> task) {
        Bound bound = new Bound(factory.createEntityManager());
        current.set(bound);
        work.enter(bound);
        try {
            return quietly(task);
        } finally {
            work.leave();
            current.remove();
            bound.em.close();
            // After the connection has gone back, so that what runs now may open a transaction of its own.
            bound.afterCommit.forEach(Runnable::run);
        }
    }

    private <T> T committing(Callable<T> task) {
        Bound bound = current.get();
        EntityTransaction transaction = bound.em.getTransaction();
        transaction.begin();
        boolean done = false;
        try {
            T result = task.call();
            bound.beforeCommit();
            transaction.commit();
            done = true;
            return result;
        } catch (Exception e) {
            throw Unchecked.of(e);
        } finally {
            bound.ended(done);
            if (!done && transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    private static <T> T quietly(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw Unchecked.of(e);
        }
    }

    /** Lets any exception pass unchanged, checked ones included, as the contract promises. */
    private static final class Unchecked {

        private Unchecked() {
        }

        @SuppressWarnings("unchecked")
        static <E extends Exception> RuntimeException of(Exception e) throws E {
            throw (E) e;
        }
    }
}
