package org.hanok.notifier;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.hanok.api.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who takes tries: the node, by a name kept in its data folder, and its process. Of the processes of its own node it knows which are gone; of other nodes it
 * knows nothing. A bundle that is replaced keeps its process, and so what it took. Thread-safe.
 */
@Component(service = Holder.class)
public class Holder {

    private static final String FILE = "notifier.node";

    private final String node;
    private final String name;

    @Activate
    public Holder(@Reference Site site) {
        this(nodeOf(site.data()), ProcessHandle.current());
    }

    Holder(String node, ProcessHandle process) {
        this.node = node;
        this.name = node + "/" + process.pid() + "/" + started(process);
    }

    /** {@code node/pid/start}. */
    String name() {
        return name;
    }

    /** Whether those tries were taken by a process of this node that runs no more. */
    boolean gone(String holder) {
        String[] parts = holder.split("/");
        return parts.length == 3 && parts[0].equals(node)
                && ProcessHandle.of(Long.parseLong(parts[1])).filter(ProcessHandle::isAlive).filter(found -> started(found).equals(parts[2])).isEmpty();
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).map(String::valueOf).orElse("-");
    }

    private static String nodeOf(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            try {
                Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // It is known already.
            }
            String known = Files.readString(file).strip();
            return known.isEmpty() ? UUID.randomUUID().toString() : known;
        } catch (IOException e) {
            return UUID.randomUUID().toString();
        }
    }
}
