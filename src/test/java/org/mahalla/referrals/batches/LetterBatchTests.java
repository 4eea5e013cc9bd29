package org.mahalla.referrals.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.jobs.JobProgress;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.shared.CompactId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Letters of many referrals are one document, made in the background and taken back by closing their links. */
class LetterBatchTests extends AtTheDesk {
    @Autowired
    private ReferralTown referralTown;

    @Autowired
    private Referrals referrals;

    @Autowired
    private PrintLetters print;

    @Autowired
    private LetterBatches batches;

    @Autowired
    private People people;

    private AccountId account;
    private Cookie officer;
    private List<Referral> chosen;

    @BeforeEach
    void twoSentAndADraft() {
        account = people.with(Role.OFFICER, DeskTown.ABOVE);
        officer = people.signIn(account);
        AgencyId agency = referralTown.agency("municipality", null);
        chosen = Stream.of(
                        referralTown.sent(referralTown.verified(home), agency, 10),
                        referralTown.sent(referralTown.verified(home), agency, 10),
                        referrals.get(referralTown.draft(referralTown.verified(home), agency, 10, null)))
                .toList();
    }

    @Test
    void lookingSaysWhichHaveALetter() {
        String page = body(send("/desk/referrals/letters", DeskTown.token()));
        assertThat(page).contains("۲ نامه ساخته شود", "۱ ارجاع نامه ندارد");
        assertThat(links()).isZero();
    }

    @Test
    void theDocumentHoldsEachLetterAndTheDraftIsTold() {
        String path = made();
        assertThat(body(get(path, officer))).contains("گرفتن ۲ نامه", "۱ ارجاع نامه ندارد");
        MvcTestResult file = get(path + "/file", officer);
        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        assertThat(file.getResponse().getContentAsByteArray())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(links()).isEqualTo(2);
    }

    @Test
    void takingTheLettersBackClosesTheirLinksAndDeletesTheFile() {
        String path = made();
        assertThat(postTo(path + "/drop", officer, java.util.Map.of())).hasStatus(303);
        assertThat(links()).isZero();
        assertThat(get(path + "/file", officer)).hasStatus(404);
        assertThat(body(get(path, officer))).contains("پس گرفته شد");
    }

    @Test
    void aSecondTryAfterACrashClosesTheLinksOfTheFirst() {
        String path = made();
        run(path);
        assertThat(links()).isEqualTo(2);
    }

    @Test
    void theSameFilledPageMakesOneBatch() {
        String once = DeskTown.token();
        assertThat(redirect(send("/desk/referrals/letters/make", once)))
                .isEqualTo(redirect(send("/desk/referrals/letters/make", once)));
    }

    @Test
    void lettersOfSomebodyElseAreNotThere() {
        String path = made();
        Cookie other = town.signInAbove(Role.OFFICER);
        assertThat(get(path, other)).hasStatus(404);
        assertThat(get(path + "/file", other)).hasStatus(404);
        assertThat(postTo(path + "/drop", other, java.util.Map.of())).hasStatus(404);
        assertThat(get(path + "/file", manager)).hasStatus(404);
    }

    /** As the job makes it, here and now. */
    private String made() {
        UUID id = UUID.randomUUID();
        batches.open(id, account.value(), chosen.stream().map(Referral::id).toList());
        String path = "/desk/referrals/letters/" + CompactId.encode(id);
        run(path);
        return path;
    }

    private void run(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        print.run(new PrintLetters.Order(id, chosen.size()), JobProgress.silent());
    }

    private MvcTestResult send(String path, String once) {
        var request = web.post().uri(path).cookie(officer).with(csrf()).param("once", once);
        chosen.forEach(one -> request.param("referral", one.id().text()));
        return request.exchange();
    }

    private int links() {
        return chosen.stream()
                .mapToInt(one -> jdbc.sql("""
                                select count(*)
                                from referrals.official_link
                                where referral_id = ? and batch_id is not null and revoked_on is null
                                """)
                        .param(one.id().value())
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
