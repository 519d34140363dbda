package org.hanok.simulators.card;

import java.util.Optional;
import org.hanok.simulators.card.ledger.Status;

/** @param returnTo where the browser goes; empty when it never comes back */
record Outcome(Status status, Decision decision, Optional<String> returnTo) {}
