package org.mahalla.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Finds templates by view name and hands them the page; `redirect:/path` stays in the language of the request. */
@Component
final class JteViews implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";

    private final TemplateEngine templates;
    private final Pages pages;

    JteViews(TemplateEngine templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT + "/")) {
            return (model, request, response) -> redirect(name.substring(REDIRECT.length()), request, response);
        }
        String template = name + ".jte";
        return templates.hasTemplate(template)
                ? (model, request, response) -> render(template, model, request, response)
                : null;
    }

    private void render(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.of(request);
        Map<String, Object> params = new HashMap<>(model == null ? Map.of() : model);
        params.put("page", page);
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(template, params, html);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.language().code());
        response.addHeader(HttpHeaders.VARY, "Cookie, HX-Request");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private static void redirect(String path, HttpServletRequest request, HttpServletResponse response) {
        Language language = RequestLanguage.of(request);
        RequestContextUtils.saveOutputFlashMap(path, request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, Page.prefixed(language, path));
    }
}
