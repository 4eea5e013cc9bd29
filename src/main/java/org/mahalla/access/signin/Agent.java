package org.mahalla.access.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The family of a browser, enough to know one's own sign-ins by; the rest of what a browser tells is not kept. */
final class Agent {
    /** The order matters: nearly all of them also call themselves Chrome or Safari. */
    private static final List<String> FAMILIES = List.of("Firefox", "SamsungBrowser", "Edg", "OPR", "Chrome", "Safari");

    private Agent() {}

    static String family(@Nullable String agent) {
        return agent == null
                ? "-"
                : FAMILIES.stream()
                        .filter(agent::contains)
                        .findFirst()
                        .map(Agent::name)
                        .orElse("-");
    }

    private static String name(String family) {
        return switch (family) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "SamsungBrowser" -> "Samsung";
            default -> family;
        };
    }
}
