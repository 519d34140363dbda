package org.hanok.web.page;

/** Marks what a template may call besides plain values. */
interface Tool {
}
