package org.hanok.comments;

import java.util.List;
import java.util.function.ToIntFunction;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.web.Visit;

/** A decision of staff about comments. */
record Verdict(String name, boolean confirm, ToIntFunction<List<Long>> decision) implements AdminAction<Comment> {

    @Override
    public String permission() {
        return Moderation.MODERATE;
    }

    @Override
    public int apply(List<Comment> selected, Visit visit) {
        return selected.isEmpty() ? 0 : decision.applyAsInt(selected.stream().map(comment -> comment.id).toList());
    }
}
