/** The blog: posts in Markdown with hashtags and series, drafts that nobody finds, posts that appear by the clock, and a feed. */
@NullMarked
package org.hanok.blog;

import org.jspecify.annotations.NullMarked;
