/** The running parts: routes, jobs and deliveries. */
@NullMarked
package org.hanok.admin.runtime;

import org.jspecify.annotations.NullMarked;
