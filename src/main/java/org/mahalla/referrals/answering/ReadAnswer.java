package org.mahalla.referrals.answering;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads what an official typed: only the fields of the chosen answer count; what is wrong is noted at its field. */
@Component
class ReadAnswer {
    private static final int MOST_PHOTOS = 3;
    private static final int LONGEST_OFFICE = 80;

    private final AnswerReferral answer;
    private final PhotoIntake intake;

    ReadAnswer(AnswerReferral answer, PhotoIntake intake) {
        this.answer = answer;
        this.intake = intake;
    }

    /** What is to be done when nothing was wrong. */
    Runnable effect(ReferralId id, OfficialForm form, FormErrors errors) {
        String office = OfficialForm.text(form.office());
        if (office.length() > LONGEST_OFFICE) {
            errors.reject("office", "words.wrong.long", LONGEST_OFFICE);
        }
        return switch (Objects.requireNonNullElse(form.answer(), "")) {
            case "take_back" -> () -> answer.takeBack(id);
            case "received" -> () -> answer.received(id, office);
            case "done" -> done(id, form, office, errors);
            case "promise" -> promise(id, form, office, errors);
            case "time" -> time(id, form, office, errors);
            case "partly" -> ended(id, AnswerKind.PARTLY, said("partly", form.partly(), form, office, errors));
            case "refused" -> ended(id, AnswerKind.REFUSED, said("refused", form.refused(), form, office, errors));
            case "not_ours" -> ended(id, AnswerKind.NOT_OURS, said("notours", form.notours(), form, office, errors));
            case "question" -> {
                AnswerReferral.Said said = said("question", form.question(), form, office, errors);
                yield () -> answer.asked(id, said);
            }
            default -> {
                errors.reject("answer", "referrals.official.answer.missing");
                yield () -> {};
            }
        };
    }

    /** Whether what was said last can be taken back. */
    boolean canBeTakenBack(ReferralId id) {
        return answer.lastSaid(id).isPresent();
    }

    /** To whom the link is passed on: an office, not a name. */
    String colleague(OfficialForm form, FormErrors errors) {
        String to = OfficialForm.text(form.colleague());
        PublicWords.length("colleague", to, LONGEST_OFFICE, errors);
        PublicWords.check("colleague", to, form.ticked(), errors);
        return to;
    }

    private Runnable done(ReferralId id, OfficialForm form, String office, FormErrors errors) {
        boolean shown = form.photos() != null && form.photos().stream().anyMatch(file -> !file.isEmpty());
        String words = OfficialForm.text(form.done());
        if (words.isEmpty() && !shown) {
            errors.reject("done", "referrals.official.done.missing");
        } else if (!words.isEmpty()) {
            PublicWords.length("done", words, PublicWords.LONGEST, errors);
            PublicWords.check("done", words, form.ticked(), errors);
        }
        List<Photo> pictures = errors.isEmpty() ? pictures(form, errors) : List.of();
        return () -> answer.answered(id, AnswerKind.DONE, new AnswerReferral.Said(words, office), pictures);
    }

    private Runnable promise(ReferralId id, OfficialForm form, String office, FormErrors errors) {
        Outcome<LocalDate> day = form.promised().read();
        day.findRefusal().ifPresent(refusal -> errors.reject("promised", refusal));
        String words = OfficialForm.text(form.promise());
        PublicWords.check("promise", words, form.ticked(), errors);
        return () -> answer.promised(id, day.get(), new AnswerReferral.Said(words, office));
    }

    private Runnable time(ReferralId id, OfficialForm form, String office, FormErrors errors) {
        int days = Digits.parseInt(OfficialForm.text(form.days())).orElse(0);
        if (days < 1) {
            errors.reject("days", "referrals.official.days.missing");
        }
        AnswerReferral.Said said = said("why", form.why(), form, office, errors);
        return () -> answer.askedTime(id, days, said);
    }

    private Runnable ended(ReferralId id, AnswerKind kind, AnswerReferral.Said said) {
        return () -> answer.answered(id, kind, said, List.of());
    }

    private static AnswerReferral.Said said(
            String field, @Nullable String typed, OfficialForm form, String office, FormErrors errors) {
        String words = OfficialForm.text(typed);
        PublicWords.length(field, words, PublicWords.LONGEST, errors);
        PublicWords.check(field, words, form.ticked(), errors);
        return new AnswerReferral.Said(words, office);
    }

    private List<Photo> pictures(OfficialForm form, FormErrors errors) {
        List<Photo> pictures = new ArrayList<>();
        for (MultipartFile file : Objects.requireNonNullElse(form.photos(), List.<MultipartFile>of())) {
            if (!file.isEmpty() && pictures.size() == MOST_PHOTOS) {
                errors.reject("photos", "referrals.official.photos.many", MOST_PHOTOS);
                break;
            }
            if (!file.isEmpty()) {
                take(file, errors).ifPresent(pictures::add);
            }
        }
        return pictures;
    }

    private Optional<Photo> take(MultipartFile file, FormErrors errors) {
        try (var stream = file.getInputStream()) {
            Outcome<Photo> taken = intake.accept(stream);
            taken.findRefusal().ifPresent(refusal -> errors.reject("photos", refusal));
            return taken.find();
        } catch (IOException e) {
            errors.reject("photos", "problems.report.what.photos.cut");
            return Optional.empty();
        }
    }
}
