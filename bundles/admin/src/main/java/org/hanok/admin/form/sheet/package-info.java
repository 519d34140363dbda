/** A form as it is read and filled: its fields, what was sent, what was wrong with it. */
@NullMarked
package org.hanok.admin.form.sheet;

import org.jspecify.annotations.NullMarked;
