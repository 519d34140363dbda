package org.hanok.docs;

/** Drafts are nobody's but staff's, at every address. */
public enum Visibility { PUBLIC, DRAFT }
