/** One check from its beginning to its answer: sent out, come back, judged and kept. */
@NullMarked
package org.hanok.verification.check;

import org.jspecify.annotations.NullMarked;
