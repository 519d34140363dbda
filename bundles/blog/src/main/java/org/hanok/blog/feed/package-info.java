/** The blog as a feed. */
@NullMarked
package org.hanok.blog.feed;

import org.jspecify.annotations.NullMarked;
