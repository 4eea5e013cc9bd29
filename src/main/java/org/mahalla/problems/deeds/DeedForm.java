package org.mahalla.problems.deeds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.ReturnPath;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.privacy.MarkedText;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;

/**
 * What was chosen and typed: a deed, the problems, what is said besides, and where to go on afterwards. `once` is the same
 * for every sending of one filled page.
 */
record DeedForm(
        @Nullable String deed,
        @Nullable List<String> problem,
        @Nullable String what,
        @Nullable String once,
        @Nullable String back,
        @Nullable String sure,
        @Nullable String every,
        @Nullable String all) {
    private static final int LONGEST_HOLDER = 100;
    private static final int LONGEST_WORDS = 2000;
    /** What hides a report from the council is done on its own page. */
    static final List<String> REASONS = List.of("not_ours", "private_dispute", "not_enough", "spam");

    Deed theDeed() {
        return Deed.find(deed == null ? "" : deed).orElseThrow(NotFoundException::new);
    }

    List<ProblemId> problems() {
        Set<ProblemId> ids = new LinkedHashSet<>();
        for (String text : problem == null ? List.<String>of() : problem) {
            ProblemId.of(text).ifPresent(ids::add);
        }
        return List.copyOf(ids);
    }

    /** The query of the list all of which is meant; null when single problems were chosen. */
    @Nullable
    String allOf() {
        return every == null ? null : Objects.requireNonNullElse(all, "");
    }

    DeedForm choosing(List<ProblemId> found) {
        List<String> ids = found.stream().map(ProblemId::text).toList();
        return new DeedForm(deed, ids, what, once, back, sure, null, null);
    }

    String said() {
        return what == null
                ? ""
                : theDeed().asks() == Deed.Asks.WORDS ? PersianText.display(what) : PersianText.line(what);
    }

    boolean ticked() {
        return sure != null;
    }

    /** Whether what was typed for everybody to read looks like somebody’s personal details. */
    boolean tells() {
        return theDeed().asks() == Deed.Asks.HOLDER && MarkedText.tells(said());
    }

    String backTo() {
        String to = ReturnPath.localOr(back, "/desk");
        return to.startsWith("/desk") ? to : "/desk";
    }

    void check(Topics topics, FormErrors errors) {
        String said = said();
        int length = said.codePointCount(0, said.length());
        boolean right = switch (theDeed().asks()) {
            case NOTHING, COLLEAGUE -> true;
            case HOLDER -> length <= LONGEST_HOLDER;
            case WORDS -> length >= 3 && length <= LONGEST_WORDS;
            case TOPIC -> topics.find(said).isPresent();
            case REASON -> REASONS.contains(said);
            case PROBLEM -> ProblemId.of(said).isPresent();
        };
        if (!right) {
            errors.reject("what", "problems.deeds.wrong." + theDeed().asks().code());
        } else if (tells() && !ticked()) {
            errors.reject("what", "words.wrong.details");
        }
    }

    DeedOrder order() {
        return new DeedOrder(theDeed(), said());
    }

    /** Nothing is joined to itself. */
    List<ProblemId> touched() {
        return theDeed() == Deed.JOIN
                ? problems().stream().filter(id -> !id.text().equals(said())).toList()
                : problems();
    }
}
