package org.hanok.simulators.card.v1;

import org.hanok.simulators.World;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.till.Cashier;
import org.hanok.simulators.wire.Handler;
import org.hanok.simulators.wire.Refusal;

/**
 * The calls of PortOne V1 (its OpenAPI, Swagger 2.0). The vendor keeps its two versions on two hosts; here this one's base address is {@code /v1} on the
 * same port, and fault rules match {@code POST /v1/payments/cancel}.
 */
public final class V1Face {

    private final Tokens tokens;
    private final ReadFace read;
    private final PrepareFace prepare;
    private final CancelFace cancel;
    private final VbanksFace vbanks;

    /** @param key the {@code imp_key} @param secret the {@code imp_secret} */
    public V1Face(World world, Ledger ledger, Cashier cashier, String key, String secret) {
        tokens = new Tokens(world, key, secret);
        read = new ReadFace(world, ledger);
        prepare = new PrepareFace(ledger);
        cancel = new CancelFace(world, ledger, cashier);
        vbanks = new VbanksFace(world, ledger, cashier);
    }

    /** Where calls are taken. */
    @FunctionalInterface
    public interface Door {
        void on(String method, String path, Handler handler);
    }

    public void routes(Door door) {
        door.on("POST", "/v1/users/getToken", told(tokens::issue));
        door.on("POST", "/v1/payments/prepare", open(prepare::pin));
        door.on("PUT", "/v1/payments/prepare", open(prepare::change));
        door.on("GET", "/v1/payments/prepare/{order}", open(prepare::read));
        door.on("GET", "/v1/payments/find/{order}", open(read::byOrder));
        door.on("GET", "/v1/payments/find/{order}/{state}", open(read::byOrder));
        door.on("GET", "/v1/payments/findAll/{order}/{state}", open(read::allOfOrder));
        door.on("GET", "/v1/payments/status/{state}", open(read::byState));
        door.on("GET", "/v1/payments", open(read::several));
        door.on("GET", "/v1/payments/{imp}", open(read::one));
        door.on("POST", "/v1/payments/cancel", open(cancel::cancel));
        door.on("POST", "/v1/vbanks", open(vbanks::issue));
        door.on("DELETE", "/v1/vbanks/{imp}", open(vbanks::close));
    }

    private Handler open(Handler handler) {
        return told(tokens.guarded(handler));
    }

    private static Handler told(Handler handler) {
        return request -> {
            try {
                return handler.answer(request);
            } catch (Refusal refusal) {
                throw Envelope.translated(refusal);
            }
        };
    }

    public void clear() {
        tokens.clear();
    }
}
