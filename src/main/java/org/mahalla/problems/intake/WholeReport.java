package org.mahalla.problems.intake;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.problems.photos.KeptFiles;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/** Takes a report that comes in one piece, by the same rules as the three steps, and once for each key. */
@Component
public class WholeReport {
    public static final int MOST_WORDS = WhatForm.LONGEST;
    public static final int LEAST_WORDS = WhatForm.SHORTEST;
    public static final int MOST_PHOTOS = WhatForm.MOST_PHOTOS;

    private final Drafts drafts;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final PhotoIntake photos;
    private final ReportProblem reportProblem;
    private final KeptFiles kept;

    WholeReport(
            Drafts drafts,
            Topics topics,
            Neighbourhoods neighbourhoods,
            PhotoIntake photos,
            ReportProblem reportProblem,
            KeptFiles kept) {
        this.drafts = drafts;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.photos = photos;
        this.reportProblem = reportProblem;
        this.kept = kept;
    }

    /**
     * What is received, or empty with the reasons noted. A key that was answered is answered the same again, whatever the
     * form now says, and nothing of it is looked at. For a day the key leads to the answer as a draft's token does.
     */
    public Optional<Received> receive(
            String key, WholeForm form, Map<String, String> parameters, Language language, FormErrors errors) {
        Optional<Received> before = form.there().flatMap(there -> reportProblem.received(there.territory(), key));
        ReportDraft begun = drafts.find(key).orElse(ReportDraft.EMPTY);
        if (begun.received() != null) {
            return Optional.of(Received.of(begun.received()));
        }
        Optional<Received> received = before.or(() ->
                read(key, begun, form, parameters, language, errors).map(report -> sent(key, report, begun, form)));
        before.ifPresent(answer -> drafts.save(key, begun.sent(answer)));
        return received;
    }

    /** A picture that another let go of while this report was being written is put back from what was sent. */
    private Received sent(String key, NewReport report, ReportDraft begun, WholeForm form) {
        Received received = reportProblem.receive(report, made -> drafts.save(key, begun.sent(made)));
        if (!kept.all(report.photos())) {
            form.what().pictures(begun, photos, new FormErrors());
        }
        return received;
    }

    private Optional<NewReport> read(
            String key,
            ReportDraft begun,
            WholeForm form,
            Map<String, String> parameters,
            Language language,
            FormErrors errors) {
        Optional<ReportDraft> placed = form.where(begun).read(begun, neighbourhoods, errors);
        WhatForm what = form.what();
        what.check(topics, errors);
        Optional<Topic> topic = what.chosen(topics);
        if (topic.filter(Topic::outside).isPresent()) {
            errors.reject("area", "problems.report.outside.why");
        }
        ContactForm contact = new ContactForm(
                form.phone(),
                form.email(),
                topic.map(t -> TopicAnswers.read(parameters, t)).orElse(Map.of()));
        PhoneNumber phone = contact.readPhone(errors);
        EmailAddress email = contact.readEmail(errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        ReportDraft said = placed.orElseThrow()
                .saying(
                        topic.orElseThrow().code(),
                        what.words(),
                        what.pictures(begun, photos, errors),
                        what.above() != null);
        ReportDraft draft = decided(said, form.left(), errors);
        return errors.isEmpty()
                ? Optional.of(
                        draft.report(key, neighbourhood(draft), topic.orElseThrow(), contact, phone, email, language))
                : Optional.empty();
    }

    /** Somebody's number in the words goes out or is left to the desk, as the writer chose; one never chosen is asked for. */
    private static ReportDraft decided(ReportDraft draft, @Nullable String choice, FormErrors errors) {
        String details = draft.details();
        if (details.isEmpty() || "desk".equals(choice)) {
            return draft;
        }
        if (!"out".equals(choice)) {
            errors.reject("left", "problems.offline.details.choose", details.replace('\n', ' '));
            return draft;
        }
        ReportDraft without = draft.withoutDetails();
        if (Objects.requireNonNull(without.text()).replace("•", "").strip().length() < LEAST_WORDS) {
            errors.reject("text", "problems.report.what.text.short", LEAST_WORDS);
        }
        return without;
    }

    private Neighbourhood neighbourhood(ReportDraft draft) {
        return Optional.ofNullable(draft.neighbourhood())
                .flatMap(NeighbourhoodId::of)
                .flatMap(neighbourhoods::find)
                .orElseThrow();
    }
}
