/** What the theme's templates and assets promise, checked. */
@org.jspecify.annotations.NullMarked
package org.hanok.theme;
