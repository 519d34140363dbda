package org.hanok.simulators.card.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hanok.simulators.wire.Json;

/** All payments; with a file they outlive the process, so that yesterday's order can still be refunded. */
public final class Ledger {

    private final Optional<Path> file;
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Expected> expected = new LinkedHashMap<>();

    public Ledger(Optional<Path> file) {
        this.file = file;
        file.filter(Files::exists).ifPresent(this::load);
    }

    public synchronized Optional<Payment> find(String id) {
        return Optional.ofNullable(payments.get(id));
    }

    public synchronized Collection<Payment> all() {
        return List.copyOf(payments.values());
    }

    public synchronized void put(Payment payment) {
        payments.put(payment.id(), payment);
        save();
    }

    /** @throws org.hanok.simulators.wire.Refusal (404) for an unknown payment; the change may refuse too */
    public synchronized Payment change(String id, UnaryOperator<Payment> change) {
        put(change.apply(find(id).orElseThrow(PortOne::notFound)));
        return payments.get(id);
    }

    public synchronized void expect(String id, Expected pinned) {
        expected.put(id, pinned);
    }

    public synchronized Optional<Expected> expected(String id) {
        return Optional.ofNullable(expected.get(id));
    }

    public synchronized void clear() {
        payments.clear();
        expected.clear();
        save();
    }

    private void load(Path path) {
        try {
            List<Payment> kept = Json.MAPPER.readValue(path.toFile(), new TypeReference<List<Payment>>() {});
            kept.forEach(payment -> payments.put(payment.id(), payment));
        } catch (IOException e) {
            throw new UncheckedIOException("Delete " + path + ": it is unreadable", e);
        }
    }

    private void save() {
        file.ifPresent(path -> {
            try {
                Path fresh = path.resolveSibling(path.getFileName() + ".new");
                Files.write(fresh, Json.bytes(payments.values()));
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
