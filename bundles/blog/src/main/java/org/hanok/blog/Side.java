package org.hanok.blog;

import java.util.List;

/** What stands beside a list of posts. */
public record Side(List<TagRow> tags, List<YearRow> years) {
}
