/** Rules kept and read: rows, files, words. */
@NullMarked
package org.hanok.shop.risk.rule.book;

import org.jspecify.annotations.NullMarked;
