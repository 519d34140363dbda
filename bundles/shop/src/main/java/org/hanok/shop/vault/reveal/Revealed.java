package org.hanok.shop.vault.reveal;

import java.time.Instant;
import org.hanok.api.Secret;

/** An opened PIN, for the one answer it was opened for. @param remark may be empty @param at when, as recorded */
public record Revealed(long pin, Secret code, Secret remark, Instant at) {
}
