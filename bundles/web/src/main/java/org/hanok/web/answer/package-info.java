/** What an answer is besides its page: a status, a problem, its compression. */
@NullMarked
package org.hanok.web.answer;

import org.jspecify.annotations.NullMarked;
