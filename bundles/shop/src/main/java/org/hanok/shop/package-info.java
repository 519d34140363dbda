/** The shop's front door: its menus, its settings and what its parts share. */
@NullMarked
package org.hanok.shop;

import org.jspecify.annotations.NullMarked;
