package org.hanok.members.session;

import java.time.Instant;

/** A session as its owner sees it. @param current whether it is the one that asks */
public record SessionLine(long id, Device device, String address, Instant started, Instant seen, boolean current) {
}
