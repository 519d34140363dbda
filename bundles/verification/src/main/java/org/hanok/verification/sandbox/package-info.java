/** A verifier that speaks to the sandbox identity service: the shape of KCB OkName's module, over JSON on the loopback interface. */
@NullMarked
package org.hanok.verification.sandbox;

import org.jspecify.annotations.NullMarked;
