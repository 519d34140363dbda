package org.hanok.platform.data;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;

/**
 * The units of work open on each thread, innermost first, so that the outbox and the cache can join whichever transaction is running without knowing whose it is.
 */
@Component(service = Work.class)
public final class Work {

    private final ThreadLocal<Deque<Bound>> open = ThreadLocal.withInitial(ArrayDeque::new);

    void enter(Bound bound) {
        open.get().push(bound);
    }

    void leave() {
        Deque<Bound> stack = open.get();
        stack.pop();
        if (stack.isEmpty()) {
            open.remove();
        }
    }

    /**
     * Keeps it until the innermost writing transaction is about to commit, which then hands over all that was kept for the same receiver at once.
     *
     * @return false when there is no such transaction
     */
    public <T> boolean gather(T one, Consumer<List<T>> receiver) {
        Optional<Bound> bound = writing();
        bound.ifPresent(writing -> writing.gather(one, receiver));
        return bound.isPresent();
    }

    /** The connection of the innermost writing transaction of this thread. */
    public Optional<Connection> connection() {
        return writing().map(bound -> bound.em.unwrap(Connection.class));
    }

    /** Runs the work after the innermost transaction's commit, or now when there is none. */
    public void afterCommit(Runnable work) {
        writing().ifPresentOrElse(bound -> bound.afterCommit.add(work), work);
    }

    private Optional<Bound> writing() {
        Deque<Bound> stack = open.get();
        if (stack.isEmpty()) {
            open.remove();
            return Optional.empty();
        }
        return stack.stream().filter(Bound::writes).findFirst();
    }
}
