/** What is known of a customer's identity, for staff and for other plugins. */
@NullMarked
package org.hanok.verification.customer;

import org.jspecify.annotations.NullMarked;
