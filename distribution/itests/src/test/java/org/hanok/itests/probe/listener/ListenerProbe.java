package org.hanok.itests.probe.listener;

import java.util.Hashtable;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Does by code what the back office refuses to take in a declaration: offers a listener to the web server's default context. */
public final class ListenerProbe implements BundleActivator, ServletContextListener {

    @Override
    public void start(BundleContext context) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.listener", "true");
        context.registerService(ServletContextListener.class, this, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the listener back.
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setAttribute("itests.listener", "heard");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        event.getServletContext().removeAttribute("itests.listener");
    }
}
