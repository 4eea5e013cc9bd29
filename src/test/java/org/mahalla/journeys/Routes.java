package org.mahalla.journeys;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the application answers. */
@Lazy
@Component
final class Routes {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-z]+)}");

    private final List<RequestMappingHandlerMapping> mappings;

    Routes(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    /** A method and a pattern with names in braces. */
    record Route(String method, String pattern) {
        boolean reads() {
            return method.equals("GET");
        }

        /** The address with the values put in; what has no value keeps its name. */
        String at(Map<String, String> values) {
            return VARIABLE.matcher(pattern)
                    .replaceAll((MatchResult name) ->
                            Matcher.quoteReplacement(values.getOrDefault(pattern + " " + name.group(1), name.group())));
        }
    }

    List<Route> all() {
        return handlers().keySet().stream()
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    Map<Route, HandlerMethod> handlers() {
        Map<Route, HandlerMethod> found =
                new TreeMap<>(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.mahalla"))
                .forEach(entry -> entry.getKey()
                        .getPatternValues()
                        .forEach(pattern -> methods(entry.getKey().getMethodsCondition().getMethods().stream()
                                        .map(Enum::name))
                                .forEach(method -> found.put(new Route(method, pattern), entry.getValue()))));
        return found;
    }

    private static List<String> methods(Stream<String> names) {
        List<String> all = names.toList();
        return all.isEmpty() ? List.of("GET", "POST") : all;
    }
}
