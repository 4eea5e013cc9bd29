package org.mahalla.problems.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.PhoneNumber;

/** The third step as it was typed: answers to the topic's questions and, optionally, where to send news. */
record ContactForm(@Nullable String phone, @Nullable String email, Map<String, String> answers) {
    ContactForm {
        answers = Map.copyOf(answers);
    }

    static ContactForm of(ReportDraft draft) {
        return new ContactForm(null, null, draft.answers());
    }

    /** From the parameters of the request; answers to questions that the topic does not ask are passed over. */
    static ContactForm of(Map<String, String> parameters, Topic topic) {
        return new ContactForm(parameters.get("phone"), parameters.get("email"), TopicAnswers.read(parameters, topic));
    }

    @Nullable
    PhoneNumber readPhone(FormErrors errors) {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        var read = PhoneNumber.parse(phone);
        read.findRefusal()
                .ifPresent(why -> errors.reject(
                        "phone", "refusal." + why.code(), why.parameters().toArray()));
        return read.find().orElse(null);
    }

    @Nullable
    EmailAddress readEmail(FormErrors errors) {
        if (email == null || email.isBlank()) {
            return null;
        }
        var read = EmailAddress.parse(email.strip());
        read.findRefusal()
                .ifPresent(why -> errors.reject(
                        "email", "refusal." + why.code(), why.parameters().toArray()));
        return read.find().orElse(null);
    }
}
