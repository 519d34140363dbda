/** News of others: feeds are fetched on a schedule, kept here, and shown from here, so that a slow publisher slows nobody. */
@NullMarked
package org.hanok.news;

import org.jspecify.annotations.NullMarked;
