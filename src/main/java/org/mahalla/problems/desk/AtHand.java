package org.mahalla.problems.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.problems.deeds.Colleagues.Colleague;
import org.mahalla.problems.replies.Reply;

/**
 * What the viewer has at hand for a problem: colleagues to give it to or to tell, ready answers, and up to which step of
 * the timeline they have looked.
 */
record AtHand(List<Colleague> colleagues, List<Reply> replies, int seen, boolean gives) {
    AtHand {
        colleagues = List.copyOf(colleagues);
        replies = List.copyOf(replies);
    }

    /** The ready answers for one purpose. */
    List<Reply> replies(Reply.Purpose purpose) {
        return replies.stream().filter(one -> one.purpose() == purpose).toList();
    }

    @Nullable
    String nameOf(@Nullable AccountId account) {
        return colleagues.stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .map(Colleague::name)
                .orElse(null);
    }
}
