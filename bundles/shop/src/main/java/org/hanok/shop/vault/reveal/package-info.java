/** Whether the record of opened PINs is whole. */
@NullMarked
package org.hanok.shop.vault.reveal;

import org.jspecify.annotations.NullMarked;
