package org.hanok.web.answer;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import org.hanok.api.web.View;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/** Gives the answer the status that its view asks for. */
@Component
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class Status implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof View view && view.status() != 200) {
            response.setStatus(view.status());
        }
    }
}
