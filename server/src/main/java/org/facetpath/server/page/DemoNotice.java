package org.facetpath.server.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Says on every page of a demonstration, before all else, that nobody there is real.
@ControllerAdvice
final class DemoNotice implements ResponseBodyAdvice<Object> {

    private static final Pattern BODY = Pattern.compile("<body[^>]*>");

    private final boolean demo;

    DemoNotice(ServerOptions options) {
        this.demo = options.demo();
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return demo;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof String page && type.isCompatibleWith(MediaType.TEXT_HTML)
                ? noticed(page, request)
                : body;
    }

    private static String noticed(String page, ServerHttpRequest request) {
        var speech = request instanceof ServletServerHttpRequest servlet
                ? Pages.speech(servlet.getServletRequest())
                : Speech.in("en");
        var notice = new Markup()
                .open("aside", "class", "demo-notice", "aria-label", speech.say("server.demo-label"))
                .element("p", speech.say("server.demo-notice"))
                .end();
        return BODY.matcher(page).replaceFirst(found -> Matcher.quoteReplacement(found.group() + notice));
    }
}
