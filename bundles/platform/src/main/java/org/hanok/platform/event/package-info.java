/** The transactional outbox and its dispatcher. */
@NullMarked
package org.hanok.platform.event;

import org.jspecify.annotations.NullMarked;
