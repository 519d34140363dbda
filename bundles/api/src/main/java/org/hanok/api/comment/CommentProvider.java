package org.hanok.api.comment;

import java.util.List;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.annotation.versioning.ConsumerType;

/** Threads under pages: our own, or an outside service. */
@ConsumerType
public interface CommentProvider {

    /** Short name for settings, such as {@code own} or {@code disqus}. */
    String id();

    /** The thread under a subject with its form. */
    View thread(Ref subject, Visit visit);

    /** Numbers of comments by subject, in one query; subjects without any are left out. */
    Map<Ref, Integer> count(List<Ref> subjects);
}
