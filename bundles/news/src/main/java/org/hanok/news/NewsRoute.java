package org.hanok.news;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every quarter of an hour, and soon after the start. */
@Component(service = RoutesBuilder.class)
public class NewsRoute extends RouteBuilder {

    private final News news;

    @Activate
    public NewsRoute(@Reference News news) {
        this.news = news;
    }

    @Override
    public void configure() {
        from("timer:news?period=900000&delay=20000").routeId("news").removeHeaders("*").process(exchange -> exchange.getIn().setBody(news.fetch()));
    }
}
