package org.hanok.admin.plugins.install;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Change;
import org.hanok.admin.audit.Deed;
import org.hanok.admin.plugins.Reason;
import org.hanok.admin.plugins.Reasons;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work on the running site one after another on a thread of its own: no request of staff is ever inside the change it asked for. Remembers the last 50. */
@Component(service = Operations.class)
public class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final int KEPT = 50;
    private final Installer installer;
    private final Wishes wishes;
    private final AuditLog audit;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "hanok-plugins"));
    private final Map<String, Operation> operations = Collections.synchronizedMap(new LinkedHashMap<>());

    @Activate
    public Operations(@Reference Installer installer, @Reference Wishes wishes, @Reference AuditLog audit, @Reference Clock clock) {
        this.installer = installer;
        this.wishes = wishes;
        this.audit = audit;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        worker.shutdown();
    }

    /** Waits for everything that was begun; nothing new is taken afterwards. */
    void finish() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(2, TimeUnit.MINUTES);
    }

    /** @return at once; ask {@link #find} how it goes */
    public Operation install(String plugin, Actor actor) {
        return start("install", plugin, actor, "plugin.installed", () -> installer.install(plugin, step(plugin)).ifPresent(older -> wishes.put(older, false)));
    }

    /** @return at once; ask {@link #find} how it goes */
    public Operation remove(String plugin, Actor actor) {
        return start("remove", plugin, actor, "plugin.removed", () -> installer.remove(plugin, step(plugin)));
    }

    public Optional<Operation> find(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    List<Operation> running() {
        synchronized (operations) {
            return operations.values().stream().filter(Operation::running).toList();
        }
    }

    private Operation start(String kind, String plugin, Actor actor, String action, Installer.Work work) {
        Operation operation = Operation.begin(UUID.randomUUID().toString(), kind, plugin, clock.instant());
        synchronized (operations) {
            operations.keySet().removeAll(operations.keySet().stream().limit(Math.max(0, operations.size() - KEPT + 1)).toList());
            operations.put(operation.id(), operation);
        }
        worker.execute(() -> run(operation, actor, action, work));
        return operation;
    }

    private void run(Operation operation, Actor actor, String action, Installer.Work work) {
        Ref subject = new Ref("admin.plugin", operation.plugin());
        try {
            work.run();
            wishes.put(operation.plugin(), operation.kind().equals("install"));
            audit.write(actor, Deed.of(action, subject, operation.plugin()));
            operations.computeIfPresent(operation.id(), (id, now) -> now.done(clock.instant()));
        } catch (Exception e) {
            Reason reason = e instanceof Refused refused ? Reason.of(refused) : Reasons.of(e);
            LOG.warn("{} of {} did not work", operation.kind(), operation.plugin(), e);
            operations.computeIfPresent(operation.id(), (id, now) -> now.failed(reason, clock.instant()));
            audit.write(actor, new Deed("plugin.failed", subject, operation.plugin(), List.of(new Change("reason", "", reason.coded()))));
        }
    }

    private java.util.function.Consumer<String> step(String plugin) {
        return key -> operations.replaceAll((id, operation) -> operation.running() && operation.plugin().equals(plugin) ? operation.at(key) : operation);
    }
}
