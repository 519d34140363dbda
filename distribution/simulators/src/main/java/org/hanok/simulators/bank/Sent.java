package org.hanok.simulators.bank;

/** One notice as it went out, and the answer; status 0 = nobody answered, the reason is in {@code answer}. */
record Sent(int status, String answer, String timestamp, String signature, String contentType, String body) {}
