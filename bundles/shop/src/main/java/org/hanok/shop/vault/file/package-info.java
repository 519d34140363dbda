/** Suppliers' files: CSV, Excel workbooks and plain text, read into lines for the loader. */
@NullMarked
package org.hanok.shop.vault.file;

import org.jspecify.annotations.NullMarked;
