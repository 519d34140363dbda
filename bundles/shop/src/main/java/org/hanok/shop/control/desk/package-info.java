/** The switches as staff see and throw them. */
package org.hanok.shop.control.desk;
