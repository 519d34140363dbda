/** PINs opened on the record, and whether that record is whole. */
@NullMarked
package org.hanok.shop.vault.reveal;

import org.jspecify.annotations.NullMarked;
