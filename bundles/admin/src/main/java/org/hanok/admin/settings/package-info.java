/** Forms for every component's settings, from its Metatype. */
@NullMarked
package org.hanok.admin.settings;

import org.jspecify.annotations.NullMarked;
