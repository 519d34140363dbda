/** Texts in two languages, formats, Markdown. */
@NullMarked
package org.hanok.web.text;

import org.jspecify.annotations.NullMarked;
