package org.hanok.members.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as its owner sees it. @param tail its last characters @param used when last, if ever */
public record KeyLine(long id, String label, String tail, String permissions, Instant created, @Nullable Instant used) {
}
