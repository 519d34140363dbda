/** Posts as readers find them: lists, one post, hashtags, search, the part of the first page. */
@NullMarked
package org.hanok.blog.read;

import org.jspecify.annotations.NullMarked;
