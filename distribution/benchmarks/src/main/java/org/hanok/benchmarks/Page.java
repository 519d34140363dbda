package org.hanok.benchmarks;

/** A page to measure. @param name as in the table */
record Page(String name, String path) {
}
