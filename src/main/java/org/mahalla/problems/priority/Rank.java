package org.mahalla.problems.priority;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.Page;
import org.mahalla.problems.ProblemId;
import org.mahalla.shared.SuppressedCount;

/** A problem's score beside those of the open problems right below and right above it. */
public record Rank(
        Score score,
        Weights weights,
        @Nullable Neighbour below,
        @Nullable Neighbour above) {
    /** Another problem of the same neighbourhood. */
    public record Neighbour(ProblemId id, int number, Score score) {}

    /** Why this stands above the next one, in one sentence; null when it is the last or only dates tell them apart. */
    public @Nullable String why(Page page) {
        if (below == null) {
            return null;
        }
        List<Sign> signs = score.above(below.score());
        if (signs.isEmpty()) {
            return page.t("problems.priority.same", page.digits(Integer.toString(below.number())));
        }
        String reasons = signs.stream()
                .map(sign -> reason(sign, page))
                .collect(Collectors.joining(" " + page.t("problems.priority.and") + " "));
        return page.t("problems.priority.above", page.digits(Integer.toString(below.number())), reasons);
    }

    /** What would bring it above the next higher one; null when it is the first. */
    public @Nullable String change(Page page) {
        if (above == null) {
            return null;
        }
        String other = page.digits(Integer.toString(above.number()));
        OptionalInt days = score.daysToPass(above.score(), weights);
        OptionalInt people = score.peopleToPass(above.score(), weights);
        if (people.isPresent()) {
            String many = people(page, people.getAsInt());
            return days.isPresent()
                    ? page.t("problems.priority.pass.both", other, many, days.getAsInt())
                    : page.t("problems.priority.pass.people", other, many);
        }
        return days.isPresent()
                ? page.t("problems.priority.pass.days", other, days.getAsInt())
                : page.t("problems.priority.pass.no", other);
    }

    private String reason(Sign sign, Page page) {
        Signs signs = score.signs();
        return switch (sign) {
            case HARM -> page.t("problems.priority.because.harm." + Math.min(signs.harm(), Weights.MOST_LEVEL));
            case PEOPLE -> page.t("problems.priority.because.people", people(page, signs.people()));
            case AGE -> page.t("problems.priority.because.age", signs.daysOver());
            case REPEATED -> page.t("problems.priority.because.repeated", signs.broken());
            case NEAR -> page.t("problems.priority.because.near", signs.near());
            case WAITING -> page.t("problems.priority.because.waiting");
        };
    }

    /** People are never counted out below ten. */
    private static String people(Page page, int count) {
        OptionalInt shown = SuppressedCount.of(count).shown().stream()
                .mapToInt(Math::toIntExact)
                .findFirst();
        return shown.isPresent()
                ? page.t("problems.priority.people.about", shown.getAsInt())
                : page.t("problems.priority.people.few", SuppressedCount.SMALLEST_SHOWN);
    }
}
