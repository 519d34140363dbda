package org.hanok.news;

/** What a publisher answered. @param body empty when nothing has changed since the last visit (304) */
record Answer(boolean changed, byte[] body, String etag, String lastModified) {
}
