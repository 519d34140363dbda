/** Short notes that members leave for everybody. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
