package org.mahalla.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request as the modules see it: no language in its path, and no NUL in its parameters, which no database takes. */
final class IncomingRequest extends HttpServletRequestWrapper {
    IncomingRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getRequestURI() {
        return RequestLanguage.stripped(super.getRequestURI());
    }

    @Override
    public String getServletPath() {
        return super.getServletPath().isEmpty() ? "" : RequestLanguage.stripped(super.getServletPath());
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        url.setLength(url.length() - super.getRequestURI().length());
        return url.append(getRequestURI());
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        refuseNul(value);
        return value;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        if (values != null) {
            Arrays.stream(values).forEach(IncomingRequest::refuseNul);
        }
        return values;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = super.getParameterMap();
        all.forEach((name, values) -> {
            refuseNul(name);
            Arrays.stream(values).forEach(IncomingRequest::refuseNul);
        });
        return all;
    }

    private static void refuseNul(@Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
