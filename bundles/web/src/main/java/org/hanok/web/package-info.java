/** The plugins that are running, and what each part of web needs to know of them. */
@NullMarked
package org.hanok.web;

import org.jspecify.annotations.NullMarked;
