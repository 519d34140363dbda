/** Those who use a site: visitors, customers, operators, by hand or by the crowd. */
package org.hanok.itests.people;
