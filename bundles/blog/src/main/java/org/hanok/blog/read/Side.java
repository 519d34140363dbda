package org.hanok.blog.read;

import java.util.List;
import org.hanok.blog.TagRow;

/** What stands beside a list of posts. */
public record Side(List<TagRow> tags, List<YearRow> years) {
}
