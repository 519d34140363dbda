package org.hanok.web.asset;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves {@code /static/}: a year under the hashed name, an hour under the plain one. Under another hash today's file is sent too, as a page may be older or newer than
 * its node's files while a plugin is replaced; but nobody may keep it by that name.
 */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=hanok.static)")
@HttpWhiteboardServletName("hanok.static")
@HttpWhiteboardServletPattern("/*")
public final class StaticFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml", "woff2", "font/woff2",
            "png", "image/png", "jpg", "image/jpeg", "webp", "image/webp", "ico", "image/x-icon", "json", "application/json", "txt", "text/plain;charset=UTF-8");
    private final transient Assets assets;

    /** A context of its own, where nobody else lives. */
    @Component(service = ServletContextHelper.class)
    @HttpWhiteboardContext(name = "hanok.static", path = "/~static")
    public static final class Home extends ServletContextHelper {
    }

    @Activate
    public StaticFiles(@Reference Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/static/", "");
        String[] name = Assets.split(path);
        Optional<Assets.Asset> found = assets.file(name[0]);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (found.isEmpty() || type == null) {
            response.setStatus(404);
            return;
        }
        Assets.Asset asset = found.get();
        String tag = keeping(asset, name[1], response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
        } else {
            send(asset, type, request, response);
        }
    }

    /** How long it may be kept under the name it was asked by. @return its tag; empty when it may not be kept */
    private static String keeping(Assets.Asset asset, String hash, HttpServletResponse response) {
        boolean lasting = asset.hash().equals(hash);
        if (!lasting && !hash.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            return "";
        }
        String tag = "\"" + asset.hash() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        return tag;
    }

    private static void send(Assets.Asset asset, String type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String encodings = request.getHeader("Accept-Encoding");
        boolean zipped = asset.zipped() != asset.plain() && encodings != null && encodings.contains("gzip");
        byte[] bytes = zipped ? asset.zipped() : asset.plain();
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
