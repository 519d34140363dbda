package org.hanok.members.block.desk;

import java.time.Instant;
import org.hanok.api.Refused;
import org.hanok.members.block.Blocked;
import org.jspecify.annotations.Nullable;

/** A block that staff want. @param untilOrNull when it is to end by itself */
public record Wish(Blocked what, String reason, @Nullable Instant untilOrNull) {

    private static final int LONGEST = 300;

    /** @throws Refused without a reason or with one that is too long */
    public Wish {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new Refused("members.block.reason.odd", LONGEST);
        }
    }
}
