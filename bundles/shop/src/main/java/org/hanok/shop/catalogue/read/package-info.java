/** The catalogue as shoppers and other rooms read it, and its addresses for programs. */
@NullMarked
package org.hanok.shop.catalogue.read;

import org.jspecify.annotations.NullMarked;
