/** The back office: its home page and menu. */
@NullMarked
package org.hanok.admin;

import org.jspecify.annotations.NullMarked;
