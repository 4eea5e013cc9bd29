package org.mahalla.shared;

import java.util.List;

/**
 * Why something was not done: a stable code (`PRB-012`) whose words stand in the message files under `refusal.PRB-012`,
 * with its parameters in the order of the message. Codes are never reused.
 */
public record Refusal(String code, List<Object> parameters) {
    public Refusal {
        parameters = List.copyOf(parameters);
    }

    public static Refusal of(String code, Object... parameters) {
        return new Refusal(code, List.of(parameters));
    }
}
