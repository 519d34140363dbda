/** What a site decides about its members. */
@NullMarked
package org.hanok.members;

import org.jspecify.annotations.NullMarked;
