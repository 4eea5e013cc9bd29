package org.mahalla.problems.replies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.model.State;
import org.mahalla.problems.privacy.MarkedText;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;

/** An answer to begin with, as it was typed. */
record ReplyForm(
        @Nullable String place,
        @Nullable String purpose,
        @Nullable String topic,
        @Nullable String state,
        @Nullable String name,
        @Nullable String fa,
        @Nullable String en) {
    static final ReplyForm EMPTY = new ReplyForm(null, null, null, null, null, null, null);
    static final int LONGEST_NAME = 80;
    static final int LONGEST = 2000;

    static ReplyForm of(Reply reply) {
        return new ReplyForm(
                reply.place().value(),
                reply.purpose().code(),
                reply.topic(),
                reply.state(),
                reply.name(),
                reply.fa(),
                reply.en());
    }

    Optional<Reply.Purpose> thePurpose() {
        return Arrays.stream(Reply.Purpose.values())
                .filter(one -> one.code().equals(purpose))
                .findFirst();
    }

    void check(List<PlacePath> own, Topics topics, FormErrors errors) {
        if (own.stream().noneMatch(path -> path.value().equals(place))) {
            errors.reject("place", "problems.replies.wrong.place");
        }
        if (thePurpose().isEmpty()) {
            errors.reject("purpose", "problems.replies.wrong.purpose");
        }
        if (given(topic) != null && topics.find(String.valueOf(topic)).isEmpty()) {
            errors.reject("topic", "problems.replies.wrong.topic");
        }
        if (given(state) != null
                && Stream.of(State.values()).noneMatch(one -> one.code().equals(state))) {
            errors.reject("state", "problems.replies.wrong.state");
        }
        length("name", line(name), LONGEST_NAME, errors);
        words("fa", words(fa), errors);
        words("en", words(en), errors);
    }

    Reply reply(UUID id) {
        return new Reply(
                id,
                new PlacePath(String.valueOf(place)),
                thePurpose().orElseThrow(),
                given(topic),
                given(state),
                line(name),
                words(fa),
                words(en));
    }

    /** What goes out again and again must hold nobody’s details, and no field that nobody fills. */
    private static void words(String field, String words, FormErrors errors) {
        length(field, words, LONGEST, errors);
        List<String> unknown = Fields.unknown(words);
        if (!unknown.isEmpty()) {
            errors.reject(field, "problems.replies.wrong.field", String.join("، ", unknown));
        } else if (MarkedText.tells(words)) {
            errors.reject(field, "problems.replies.wrong.details");
        }
    }

    private static void length(String field, String words, int longest, FormErrors errors) {
        int length = words.codePointCount(0, words.length());
        if (length < 3) {
            errors.reject(field, "words.wrong.short");
        } else if (length > longest) {
            errors.reject(field, "words.wrong.long", longest);
        }
    }

    private static @Nullable String given(@Nullable String code) {
        return code == null || code.isBlank() ? null : code;
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : PersianText.line(typed);
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : PersianText.display(typed);
    }
}
