/** Judgements as they are kept and looked at. */
@NullMarked
package org.hanok.shop.risk.kept;

import org.jspecify.annotations.NullMarked;
