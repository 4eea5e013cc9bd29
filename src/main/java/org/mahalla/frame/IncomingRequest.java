package org.mahalla.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the modules see it: no language in its path, and no NUL in its parameters, which no database takes. As in
 * HTML the sign for a damaged character stands in its place, so that a form can say so and keep the rest. A form with
 * files whose connection was cut is no form: the server takes one that ends between two of its parts for a whole one.
 */
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
        return value == null ? null : withoutNul(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        return values == null ? null : withoutNul(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>();
        super.getParameterMap().forEach((name, values) -> all.put(name, withoutNul(values)));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        Collection<Part> parts = super.getParts();
        ServletInputStream rest = getInputStream();
        rest.transferTo(OutputStream.nullOutputStream());
        if (!rest.isFinished()) {
            throw new EOFException("The form was cut off.");
        }
        return parts;
    }

    private static String[] withoutNul(String[] values) {
        return Arrays.stream(values).map(IncomingRequest::withoutNul).toArray(String[]::new);
    }

    private static String withoutNul(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
