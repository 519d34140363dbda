/** Whom the site does not serve: mail addresses, phones, networks, countries, browsers and people. */
@NullMarked
package org.hanok.members.block;

import org.jspecify.annotations.NullMarked;
