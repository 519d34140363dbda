/** Who changed what, when, from what to what. */
@NullMarked
package org.hanok.admin.audit;

import org.jspecify.annotations.NullMarked;
