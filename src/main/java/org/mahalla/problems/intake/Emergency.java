package org.mahalla.problems.intake;

import java.util.List;
import org.mahalla.problems.taxonomy.Topic;

/** Whom to call first when a topic is a danger: Iran's national numbers, the most fitting one on top. */
public final class Emergency {
    private static final String FIRE = "125";
    private static final String GAS = "194";
    private static final String POWER = "121";
    private static final String AMBULANCE = "115";
    private static final String POLICE = "110";

    private Emergency() {}

    public static List<String> numbers(Topic topic) {
        String danger = topic.danger() == null ? "" : topic.danger();
        return switch (danger) {
            case "gas" -> List.of(GAS, FIRE, AMBULANCE);
            case "fire" -> List.of(FIRE, AMBULANCE);
            case "cable" -> List.of(POWER, FIRE, AMBULANCE);
            case "violence" -> List.of(POLICE, AMBULANCE);
            default -> List.of(FIRE, AMBULANCE, POLICE);
        };
    }
}
