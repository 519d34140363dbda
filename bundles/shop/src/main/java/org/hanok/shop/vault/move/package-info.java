/** What staff do with single PINs: set aside, declare dead, put back; and where each one has been. */
@NullMarked
package org.hanok.shop.vault.move;

import org.jspecify.annotations.NullMarked;
