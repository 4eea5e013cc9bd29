package org.mahalla.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Open;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address has a rule of who may come. */
@MahallaTest
class RoutesTests {
    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Test
    void everyHandlerHasARule() {
        Map<RequestMappingInfo, HandlerMethod> routes = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(unruled(routes.values().stream())).isEmpty();
    }

    @Test
    void noAddressNeedsARightToWhatIsSaidNotToBeBuilt() {
        assertThat(mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                        .flatMap(handler -> AccessRule.of(handler).stream())
                        .flatMap(rule -> rule instanceof AccessRule.Needs(var anyOf) ? anyOf.stream() : Stream.empty()))
                .allMatch(Action::isBuilt);
    }

    @Test
    void aHandlerWithoutOrWithTwoRulesIsFound() throws NoSuchMethodException {
        List<HandlerMethod> bad = List.of(
                new HandlerMethod(new Careless(), "forgotten"),
                new HandlerMethod(new Careless(), "torn"),
                new HandlerMethod(new Careless(), "empty"));
        HandlerMethod good = new HandlerMethod(new Careless(), "ruled");
        assertThat(unruled(Stream.concat(bad.stream(), Stream.of(good)))).hasSize(3);
    }

    private static List<String> unruled(Stream<HandlerMethod> handlers) {
        return handlers.filter(handler -> AccessRule.of(handler).isEmpty())
                .map(HandlerMethod::toString)
                .toList();
    }

    static class Careless {
        public void forgotten() {}

        @Open
        @Allow(Action.EXPORT)
        public void torn() {}

        @Allow({})
        public void empty() {}

        @Allow(Action.EXPORT)
        public void ruled() {}
    }
}
