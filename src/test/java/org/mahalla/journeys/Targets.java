package org.mahalla.journeys;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahalla.access.gate.AccessRule;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** What can be attacked: every route with the names of everything it reads from a request. */
@Lazy
@Component
final class Targets {
    private final Routes routes;

    Targets(Routes routes) {
        this.routes = routes;
    }

    record Target(Routes.Route route, boolean open, List<String> names) {}

    List<Target> all() {
        List<Target> all = new ArrayList<>();
        routes.handlers().forEach((route, handler) -> all.add(new Target(route, open(handler), names(handler))));
        return all;
    }

    private static boolean open(HandlerMethod handler) {
        return AccessRule.of(handler).orElseThrow() instanceof AccessRule.Everybody;
    }

    private static List<String> names(HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null && !MultipartFile.class.isAssignableFrom(type)) {
                names.add(named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
            } else if (type.isRecord() && !parameter.hasParameterAnnotation(PathVariable.class)) {
                Arrays.stream(type.getRecordComponents())
                        .filter(part -> !part.getGenericType().getTypeName().contains("MultipartFile"))
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        names.remove("parameters");
        return List.copyOf(names);
    }
}
