/** What a list's address asks for, checked against the metamodel, and the rows that answer it. */
@NullMarked
package org.hanok.admin.list.question;

import org.jspecify.annotations.NullMarked;
