/** A plugin's file: taken in pieces, opened with care, looked at before anything runs. */
@NullMarked
package org.hanok.admin.plugins.file;

import org.jspecify.annotations.NullMarked;
