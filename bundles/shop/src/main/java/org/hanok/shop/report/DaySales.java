package org.hanok.shop.report;

import java.time.LocalDate;

/** @param won minor units of money that came in on that day of the site's zone @param orders how many orders were paid */
record DaySales(LocalDate day, long won, long orders) {
}
