package org.hanok.simulators.demo;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A child and everything it ever started: what is left of it can be ended even after the child itself is gone. */
final class ProcessTree {

    private final ProcessHandle root;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    ProcessTree(ProcessHandle root) {
        this.root = root;
        seen.add(root);
    }

    /** Notes who is there now; call it often. */
    void look() {
        root.descendants().forEach(seen::add);
    }

    /** The Java process that does the work: the child, or what its start script runs. */
    ProcessHandle server() {
        return Stream.concat(Stream.of(root), root.descendants())
                .filter(process -> process.info().command().filter(command -> command.endsWith("java")).isPresent())
                .findFirst().orElse(root);
    }

    /** Asks the server to end, waits, and ends what is left: politely first, then by force. */
    void stop(Duration patience) {
        look();
        server().destroy();
        if (!gone(patience)) {
            alive().forEach(ProcessHandle::destroy);
            if (!gone(Duration.ofSeconds(1))) {
                alive().forEach(ProcessHandle::destroyForcibly);
                gone(Duration.ofSeconds(2));
            }
        }
    }

    private Stream<ProcessHandle> alive() {
        return seen.stream().filter(ProcessHandle::isAlive);
    }

    /** True when nobody is left within the time. */
    private boolean gone(Duration patience) {
        CompletableFuture<?>[] ends = alive().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
