package org.hanok.web.guard;

import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/** Makes {@code @Context Visit} work in every plugin's resources. */
@Component
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class VisitContext implements ContextProvider<Visit> {

    private final Callers callers;

    @Activate
    public VisitContext(@Reference Callers callers) {
        this.callers = callers;
    }

    @Override
    public Visit createContext(Message message) {
        return callers.of((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST)).visit();
    }
}
