/** One pool, and for every plugin its migrated schema, persistence unit and transactions. */
@NullMarked
package org.hanok.platform.data;

import org.jspecify.annotations.NullMarked;
