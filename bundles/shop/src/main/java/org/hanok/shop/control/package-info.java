/** What staff switch off in a hurry. */
@NullMarked
package org.hanok.shop.control;

import org.jspecify.annotations.NullMarked;
