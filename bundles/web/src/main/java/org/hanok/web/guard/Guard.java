package org.hanok.web.guard;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.hanok.api.Site;
import org.hanok.api.web.Secured;
import org.hanok.web.answer.Problem;
import org.hanok.web.answer.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * Stands before every resource method of every plugin: refuses forged requests, asks for the declared permission, and sends the answer out with the session's cookie
 * and the security headers. No application is published without it.
 */
@Component
@JaxrsExtension
@JaxrsName("hanok.guard")
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
@Priority(Priorities.AUTHENTICATION)
public final class Guard implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String SESSION = "Hanok-Session";
    private final Callers callers;
    private final SessionCookie cookies;
    private final DeviceCookie devices;
    private final Pause pause;
    private final Forgery forgery;
    private final SecurityHeaders headers;

    @Activate
    public Guard(@Reference Callers callers, @Reference SessionCookie cookies, @Reference DeviceCookie devices, @Reference Pause pause, @Reference Site site) {
        this.callers = callers;
        this.cookies = cookies;
        this.devices = devices;
        this.pause = pause;
        URI url = site.url();
        forgery = new Forgery(url.getScheme() + "://" + url.getAuthority());
        headers = new SecurityHeaders("https".equals(url.getScheme()));
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        HttpServletRequest servlet = servletRequest();
        Route.name(servlet, pattern());
        Caller caller = callers.of(servlet);
        String path = caller.visit().path();
        if (!Callers.isSafe(request.getMethod()) && !caller.byKey() && !path.startsWith("/webhooks/") && forgery.isForged(request, caller)) {
            throw new Problem(403, "web.problem.forged");
        }
        String permission = permission();
        Optional<Response> paused = Callers.isSafe(request.getMethod()) ? Optional.empty() : pause.answer(request, caller);
        if (paused.isPresent()) {
            request.abortWith(paused.get());
        } else if (!permission.equals(Secured.ANYONE)) {
            admit(request, caller, path, permission);
        }
    }

    private static void admit(ContainerRequestContext request, Caller caller, String path, String permission) {
        if (caller.visit().member().isEmpty()) {
            request.abortWith(toSignIn(request, path));
        } else if (!permission.equals(Secured.MEMBER) && !caller.visit().may(permission)) {
            throw new Problem(403, "web.problem.forbidden");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Caller caller = callers.of(servletRequest());
        MultivaluedMap<String, Object> out = response.getHeaders();
        Object session = out.getFirst(SESSION);
        out.remove(SESSION);
        if (session != null) {
            out.add(HttpHeaders.SET_COOKIE, cookies.header(session.toString().isEmpty() ? "" : SessionCookie.MEMBER + session));
        } else if (caller.starts() && response.getStatus() < 400) {
            out.add(HttpHeaders.SET_COOKIE, cookies.header(caller.cookie()));
        }
        if (!caller.freshDevice().isEmpty()) {
            out.add(HttpHeaders.SET_COOKIE, devices.header(caller.freshDevice()));
        }
        headers.add(out, caller);
        Onward.lead(request, response, caller);
    }

    private static Response toSignIn(ContainerRequestContext request, String path) {
        boolean page = !path.startsWith("/api/") && Callers.isSafe(request.getMethod());
        if (!page) {
            throw new Problem(401, "web.problem.signIn");
        }
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String next = URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create("/account/login?next=" + next)).build();
    }

    /** The matched method's address as it stands in its annotations: {@code /shop/products/{slug}}. */
    private static String pattern() {
        OperationResourceInfo operation = JAXRSUtils.getCurrentMessage().getExchange().get(OperationResourceInfo.class);
        String pattern = "/" + operation.getClassResourceInfo().getURITemplate().getValue() + "/" + operation.getURITemplate().getValue();
        return pattern.replaceAll("/{2,}", "/");
    }

    /** The permission that the matched method declares. A method that declares none is answered to nobody. */
    private static String permission() {
        OperationResourceInfo operation = JAXRSUtils.getCurrentMessage().getExchange().get(OperationResourceInfo.class);
        Method method = operation.getAnnotatedMethod() == null ? operation.getMethodToInvoke() : operation.getAnnotatedMethod();
        Secured secured = method.getAnnotation(Secured.class);
        if (secured == null) {
            secured = operation.getClassResourceInfo().getServiceClass().getAnnotation(Secured.class);
        }
        if (secured == null) {
            throw new IllegalStateException(method + " declares no permission");
        }
        return secured.value();
    }

    /** The request that this thread answers, on its way in and out. */
    public static HttpServletRequest servletRequest() {
        Message in = JAXRSUtils.getCurrentMessage().getExchange().getInMessage();
        return (HttpServletRequest) in.get(AbstractHTTPDestination.HTTP_REQUEST);
    }
}
