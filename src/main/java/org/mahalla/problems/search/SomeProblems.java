package org.mahalla.problems.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mahalla.problems.ProblemId;

/** Some problems, however many, as a condition with the same words for any number of them. */
final class SomeProblems {
    private SomeProblems() {}

    static String sql() {
        return "territory_id = any(cast(:some_territories as int[])) and problem_id = any(cast(:some_problems as uuid[]))";
    }

    static Map<String, Object> params(List<ProblemId> ids) {
        return Map.of(
                "some_territories",
                        texts(ids.stream().map(id -> id.territory().value()).distinct()),
                "some_problems", texts(ids.stream().map(ProblemId::value)));
    }

    private static String[] texts(Stream<?> values) {
        return values.map(Object::toString).toArray(String[]::new);
    }
}
