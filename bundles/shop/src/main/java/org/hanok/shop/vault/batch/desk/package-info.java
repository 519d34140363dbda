/** Batches of PINs as staff see them. */
package org.hanok.shop.vault.batch.desk;
