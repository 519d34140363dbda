/** Charges, providers and deposits: the money side of an order. */
@NullMarked
@Version("1.2.0")
package org.hanok.api.payment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
