/** The double-entry book of PINs, written by the database itself, and the check that it agrees with the vault. */
@NullMarked
package org.hanok.shop.books;

import org.jspecify.annotations.NullMarked;
