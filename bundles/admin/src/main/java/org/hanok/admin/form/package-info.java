/** Forms for any plugin's data: fields, checks, inlines, conflicts, deletion. */
@NullMarked
package org.hanok.admin.form;

import org.jspecify.annotations.NullMarked;
