package org.hanok.admin.stock;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.hanok.api.data.Tx;

/** What platform gives plugins, as small as it can be. */
final class ThreadTx implements Tx {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    ThreadTx(EntityManagerFactory factory) {
        this.factory = factory;
    }

    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(ThreadTx.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
            if (current.get() == null) {
                throw new IllegalStateException("outside of a transaction");
            }
            try {
                return method.invoke(current.get(), args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public <T> T call(Callable<T> work) {
        return within(work, true);
    }

    @Override
    public <T> T read(Callable<T> work) {
        return within(work, false);
    }

    @Override
    public void afterCommit(Runnable work) {
        work.run();
    }

    private <T> T within(Callable<T> work, boolean writing) {
        if (current.get() != null) {
            return plain(work);
        }
        EntityManager em = factory.createEntityManager();
        current.set(em);
        try {
            if (writing) {
                em.getTransaction().begin();
            }
            T result = plain(work);
            if (writing) {
                em.getTransaction().commit();
            }
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
            current.remove();
        }
    }

    private static <T> T plain(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
