package org.hanok.web.template;

/** Marks what a template may call besides plain values. */
public interface Tool {
}
