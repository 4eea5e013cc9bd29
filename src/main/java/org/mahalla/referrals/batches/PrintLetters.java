package org.mahalla.referrals.batches;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.platform.jobs.JobKind;
import org.mahalla.platform.jobs.JobProgress;
import org.mahalla.platform.jobs.JobResult;
import org.mahalla.platform.jobs.JobTitle;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.referrals.letters.ComposeLetter;
import org.mahalla.referrals.letters.LetterPdf;
import org.mahalla.referrals.letters.LetterText;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Writes the letters of a batch as one document. Begun again, it closes the links of its first try. */
@Component
class PrintLetters implements JobKind<PrintLetters.Order> {
    static final String KIND = "referral-letters";

    /** @param batch its id in text form */
    record Order(String batch, int letters) {}

    private final LetterBatches batches;
    private final Referrals referrals;
    private final Secretariats secretariats;
    private final ComposeLetter compose;
    private final LetterPdf pdf;
    private final OfficialLinks links;
    private final Accounts accounts;

    PrintLetters(
            LetterBatches batches,
            Referrals referrals,
            Secretariats secretariats,
            ComposeLetter compose,
            LetterPdf pdf,
            OfficialLinks links,
            Accounts accounts) {
        this.batches = batches;
        this.referrals = referrals;
        this.secretariats = secretariats;
        this.compose = compose;
        this.pdf = pdf;
        this.links = links;
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public JobTitle title(Order order) {
        return JobTitle.of("referrals.batches.job");
    }

    /** Each letter counts once when it is put together and once when it is drawn. */
    @Override
    public JobResult run(Order order, JobProgress progress) {
        UUID id = CompactId.decode(order.batch()).orElseThrow();
        LetterBatch batch = batches.find(id).orElseThrow(NotFoundException::new);
        links.revokeBatch(id);
        boolean whole = false;
        try {
            progress.total(2L * batch.rows().size());
            List<LetterText> letters = compose(batch, progress);
            int before = batch.rows().size();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!letters.isEmpty()) {
                pdf.write(letters, out, done -> {
                    progress.done(before + done);
                    progress.throwIfCancelled();
                    return true;
                });
                batches.write(id, letters.size(), out.toByteArray());
            }
            whole = true;
            return new JobResult(Map.of("letters", letters.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                links.revokeBatch(id);
            }
        }
    }

    private List<LetterText> compose(LetterBatch batch, JobProgress progress) {
        String name = accounts.name(new AccountId(batch.account())).orElse("");
        List<LetterText> letters = new ArrayList<>();
        int looked = 0;
        for (LetterBatch.Row row : batch.rows()) {
            String outcome;
            try {
                letters.add(letter(referrals.get(row.referral()), name, batch.id()));
                outcome = LetterBatch.PRINTED;
            } catch (RefusedException refused) {
                outcome = refused.refusal().code();
            } catch (NotFoundException gone) {
                outcome = "REF-031";
            }
            batches.tell(batch.id(), row.referral(), outcome);
            looked++;
            progress.done(looked);
            progress.throwIfCancelled();
        }
        return letters;
    }

    private LetterText letter(Referral referral, String signer, UUID batch) {
        String secretariat =
                secretariats.find(referral.secretariat()).orElseThrow().name().in(Language.FA);
        return compose.of(referral, new LetterText.Signature(signer, secretariat), batch);
    }
}
