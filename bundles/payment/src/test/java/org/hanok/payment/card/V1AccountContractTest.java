package org.hanok.payment.card;

/** The same accounts in the words of V1. */
class V1AccountContractTest extends AccountContractTest {

    @Override
    Version version() {
        return Version.V1;
    }

    @Override
    String issuing() {
        return "POST /v1/vbanks";
    }

    @Override
    String closing() {
        return "DELETE /v1/vbanks/*";
    }
}
