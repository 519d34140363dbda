package org.hanok.simulators;

import java.time.Clock;
import org.hanok.simulators.fault.Faults;
import org.hanok.simulators.wire.Journal;

/** One simulator's time, chance, faults and memory of calls. */
public record World(VirtualClock clock, Agenda agenda, Faults faults, Journal journal, Chance chance) implements AutoCloseable {

    public static World create() {
        VirtualClock clock = new VirtualClock(Clock.systemUTC());
        return new World(clock, new Agenda(clock), new Faults(), new Journal(), new Chance());
    }

    void reset() {
        clock.release();
        agenda.clear();
        faults.clear();
        journal.clear();
    }

    @Override
    public void close() {
        agenda.close();
    }
}
