package org.mahalla.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;
import org.springframework.web.servlet.ModelAndView;

/** Answers with our page what Tomcat refuses before it reaches the application: a garbled address, a broken header. */
final class UnreadableValve extends ErrorReportValve {
    private final TemplateEngine templates;
    private final Pages pages;
    private final FailurePages failures;

    UnreadableValve(TemplateEngine templates, Pages pages, FailurePages failures) {
        this.templates = templates;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String uri = request.getRequestURI();
        Language language = RequestLanguage.ofPath(uri == null ? "/" : uri);
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Language", language.code());
            Writer out = response.getReporter();
            if (out != null) {
                out.write(html(language, response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String html(Language language, int status) {
        ModelAndView answer = failures.unread(language, status);
        Map<String, Object> params = new HashMap<>(answer.getModel());
        params.put("page", pages.without(language));
        StringOutput html = new StringOutput();
        templates.render(Objects.requireNonNull(answer.getViewName()) + ".jte", params, html);
        return html.toString();
    }
}
