package org.mahalla.problems.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PersonalDetails;

/** The edited copy that everybody may read: a title, the words, and where it is. */
record PublicCopy(String title, String body, @Nullable String place) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_PLACE = 200;

    static PublicCopy read(StepForm form, FormErrors errors) {
        PublicCopy copy =
                new PublicCopy(line(form.title()), PublicWords.of(form.body()), nullIfEmpty(line(form.place())));
        PublicWords.length("title", copy.title, LONGEST_TITLE, errors);
        PublicWords.length("body", copy.body, PublicWords.LONGEST, errors);
        if (copy.place != null && copy.place.length() > LONGEST_PLACE) {
            errors.reject("place", "words.wrong.long", LONGEST_PLACE);
        }
        PublicWords.check("title", copy.title, form.ticked(), errors);
        PublicWords.check("body", copy.body, form.ticked(), errors);
        PublicWords.check("place", copy.place == null ? "" : copy.place, form.ticked(), errors);
        return copy;
    }

    /** What to begin with: the copy that is out, else the first report's words with personal details taken out. */
    static StepForm prefill(Problem problem, String topic, List<Report> reports, StepForm typed) {
        if (typed.title() != null) {
            return typed;
        }
        Report first = reports.isEmpty() ? null : reports.getLast();
        String body = problem.body() != null ? problem.body() : first == null ? null : hidden(first.text());
        String place = problem.body() != null ? problem.placeWords() : first == null ? null : hidden(first.place());
        return new StepForm(
                typed.once(),
                typed.sure(),
                problem.title() == null ? topic : problem.title(),
                body,
                place,
                typed.publish(),
                typed.holder(),
                typed.answer(),
                typed.note(),
                typed.solved(),
                null,
                typed.impossible(),
                typed.as(),
                typed.why(),
                typed.target(),
                typed.reason(),
                typed.tell(),
                typed.back());
    }

    String text() {
        return title + "\n" + body + "\n" + place;
    }

    private static @Nullable String hidden(@Nullable String words) {
        return words == null ? null : PersonalDetails.hide(words);
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : PersianText.line(typed);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
