package org.hanok.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import org.hanok.api.data.Tx;
import org.junit.jupiter.api.Test;

class WorkTest {

    private final List<String> log = new ArrayList<>();
    private final Work work = new Work();
    private final Consumer<List<String>> receiver = all -> log.add("told " + all);
    private final Tx tx = new UnitTx(fake(EntityManagerFactory.class, (proxy, method, args) -> manager()), work);
    private boolean active;

    private EntityManager manager() {
        EntityTransaction transaction = fake(EntityTransaction.class, (proxy, method, args) -> {
            if (method.getName().equals("isActive")) {
                return active;
            }
            active = method.getName().equals("begin");
            log.add(method.getName());
            return null;
        });
        return fake(EntityManager.class, (proxy, method, args) -> method.getName().equals("getTransaction") ? transaction : null);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void whatATransactionGathersIsToldTogetherBeforeItsCommit() {
        tx.run(() -> {
            work.gather("one", receiver);
            tx.run(() -> work.gather("two", receiver));
            tx.afterCommit(() -> log.add("after"));
        });

        assertThat(log).containsExactly("begin", "told [one, two]", "commit", "after");
    }

    @Test
    void whatIsUndoneIsNeverTold() {
        assertThatThrownBy(() -> tx.run(() -> {
            work.gather("lost", receiver);
            throw new IllegalArgumentException("undone");
        })).hasMessage("undone");
        tx.run(() -> work.gather("kept", receiver));

        assertThat(log).containsExactly("begin", "rollback", "begin", "told [kept]", "commit");
    }

    @Test
    void eachOfTwoTransactionsOfOneReaderTellsItsOwn() {
        tx.read(() -> {
            tx.run(() -> work.gather("one", receiver));
            tx.run(() -> work.gather("two", receiver));
            return work.gather("nobody", receiver);
        });

        assertThat(log).containsExactly("begin", "told [one]", "commit", "begin", "told [two]", "commit");
        assertThat(work.gather("outside", receiver)).isFalse();
    }

    @Test
    void aReceiverThatFailsUndoesTheTransaction() {
        assertThatThrownBy(() -> tx.run(() -> work.gather("one", all -> {
            throw new IllegalStateException("cannot be written");
        }))).hasMessage("cannot be written");

        assertThat(log).containsExactly("begin", "rollback");
    }
}
