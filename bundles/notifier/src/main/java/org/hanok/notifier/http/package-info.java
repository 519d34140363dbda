/** Channels that are only HTTP: instances of one component, told apart by address and template. */
@NullMarked
package org.hanok.notifier.http;

import org.jspecify.annotations.NullMarked;
