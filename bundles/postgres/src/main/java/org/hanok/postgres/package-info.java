/** The embedded default database: a real PostgreSQL, started when no external one is configured. */
@NullMarked
package org.hanok.postgres;

import org.jspecify.annotations.NullMarked;
