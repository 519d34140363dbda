package org.hanok.api.web;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Renders a view outside a request, for mails and feeds. Thread-safe. */
@ProviderType
public interface Templates {

    /** The view's markup, in its layout unless that is {@code none}. */
    Html render(View view, Locale locale);
}
