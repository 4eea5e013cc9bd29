package org.mahalla.referrals.batches;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.platform.deeds.DeedLog;
import org.mahalla.platform.jobs.Jobs;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.shared.CompactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has letters of many referrals made, once a filled form, and closes what was printed by mistake. */
@Component
class OrderLetters {
    /** At once at most. */
    static final int MOST = 500;

    private final LetterBatches batches;
    private final OfficialLinks links;
    private final Jobs jobs;

    OrderLetters(LetterBatches batches, OfficialLinks links, Jobs jobs) {
        this.batches = batches;
        this.links = links;
        this.jobs = jobs;
    }

    @Transactional
    UUID order(UUID account, String once, List<ReferralId> referrals) {
        UUID id = DeedLog.id(account, "letters:" + once);
        if (batches.open(id, account, referrals)) {
            PrintLetters.Order order = new PrintLetters.Order(CompactId.encode(id), referrals.size());
            batches.belongsTo(id, jobs.submit(PrintLetters.KIND, order, account));
        }
        return id;
    }

    @Transactional
    void cancel(LetterBatch batch) {
        Optional.ofNullable(batch.job()).ifPresent(jobs::cancel);
    }

    /** Closes the links of all its letters and throws the document away; a letter that left the house opens nothing. */
    @Transactional
    void drop(LetterBatch batch) {
        cancel(batch);
        batches.drop(batch.id());
        links.revokeBatch(batch.id());
    }
}
