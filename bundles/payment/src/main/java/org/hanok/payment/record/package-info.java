/** What every kept row of payment has in common. */
package org.hanok.payment.record;
