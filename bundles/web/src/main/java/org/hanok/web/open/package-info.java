/** Pages for machines and the home page: health, sitemap, OpenAPI. */
@NullMarked
package org.hanok.web.open;

import org.jspecify.annotations.NullMarked;
