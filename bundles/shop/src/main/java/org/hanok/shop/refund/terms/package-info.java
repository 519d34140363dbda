/** On which terms a brand's vouchers are taken back. */
@NullMarked
package org.hanok.shop.refund.terms;

import org.jspecify.annotations.NullMarked;
