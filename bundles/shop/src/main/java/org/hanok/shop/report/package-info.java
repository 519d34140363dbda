/** What the shop sold, for the dashboard. */
@NullMarked
package org.hanok.shop.report;

import org.jspecify.annotations.NullMarked;
