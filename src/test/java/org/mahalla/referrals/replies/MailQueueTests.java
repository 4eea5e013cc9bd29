package org.mahalla.referrals.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Role;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.mail.ReferralTokens;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.testing.ReferralTown;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which a person finds, attaches and sets aside messages, and says what a reply is. */
class MailQueueTests extends AtTheDesk {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    private Path folder;

    @Autowired
    private FetchMail fetch;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralTown referralTown;

    @Autowired
    private ReferralTokens tokens;

    private Cookie officer;
    private AgencyId agency;
    private Referral sent;
    private String office;

    @BeforeEach
    void aSentReferral() {
        officer = town.signInAbove(Role.OFFICER);
        agency = referralTown.agency("utility", null);
        office = "queue" + COUNT.incrementAndGet() + "@power.example";
        sent = referralTown.sent(referralTown.verified(home), agency, 10);
        referralTown.reachedByMail(agency, office);
    }

    @Test
    void aStrangersMessageIsFoundAttachedAndReadAsAnAnswer() {
        String id = waits("stranger@else.example", "[" + tokens.of(sent.id()).text() + "]", "یازده چراغ عوض شد");
        assertThat(body(get("/desk/referrals", officer))).contains("/desk/referrals/mail");
        assertThat(body(get("/desk/referrals/mail?page=400", officer))).doesNotContain(id);
        String page = body(get("/desk/referrals/mail/" + id, officer));
        assertThat(page)
                .contains("نشانی فرستنده شناخته نیست")
                .contains("stranger@else.example")
                .contains("یازده چراغ عوض شد")
                .contains(sent.id().text());
        assertThat(body(get("/en/desk/referrals/mail/" + id, officer))).contains("Nobody knows the writer’s address");
        assertThat(redirect(postTo(
                        "/desk/referrals/mail/" + id + "/attach",
                        officer,
                        Map.of("referral", sent.id().text()))))
                .contains(sent.id().text());
        String desk = body(get("/desk/referrals/" + sent.id().text(), officer));
        assertThat(desk).contains("پاسخ چه می‌گوید؟").contains("/desk/referrals/mail/" + id);
        assertThat(postTo("/desk/referrals/" + sent.id().text() + "/accept", officer, Map.of("words", "عوض شد")))
                .hasStatus(422);
        assertThat(postTo("/desk/referrals/" + sent.id().text() + "/reply", officer, Map.of("as", "done")))
                .hasStatus(303);
        assertThat(referrals.get(sent.id()).answeredAs()).isEqualTo(AnswerKind.DONE);
        assertThat(body(get("/desk/referrals/" + sent.id().text(), officer)))
                .doesNotContain("پاسخ چه می‌گوید؟")
                .contains("پاسخ را بپذیر");
    }

    @Test
    void whatWasAttachedByMistakeWaitsAgainAndLeavesNothingBehind() {
        String id = waits("stranger@else.example", "سلام", "این برای پروندهٔ دیگری است");
        String mail = "/desk/referrals/mail/" + id;
        ReferralState before = referrals.get(sent.id()).state();
        postTo(mail + "/attach", officer, Map.of("referral", sent.id().text()));
        assertThat(body(get(mail, officer))).contains("به ارجاع نادرستی پیوسته است؟");
        assertThat(redirect(postTo(mail + "/detach", officer, Map.of()))).isEqualTo(mail);
        assertThat(referrals.get(sent.id()).unread()).isFalse();
        assertThat(referrals.get(sent.id()).dueOn()).isNotNull();
        assertThat(before).isEqualTo(ReferralState.SENT);
        assertThat(body(get("/desk/referrals/" + sent.id().text(), officer))).doesNotContain("پروندهٔ دیگری");
        assertThat(body(get(mail, officer))).contains("این برای پروندهٔ دیگری است");
        postTo(mail + "/attach", officer, Map.of("referral", sent.id().text()));
        postTo("/desk/referrals/" + sent.id().text() + "/reply", officer, Map.of("as", "done"));
        assertThat(postTo(mail + "/detach", officer, Map.of())).hasStatus(422);
    }

    @Test
    void aPromiseInThePastAndNoDaysAreRefusedWithWhatWasTyped() {
        String id = waits("stranger@else.example", "سلام", "تا فردا");
        postTo(
                "/desk/referrals/mail/" + id + "/attach",
                officer,
                Map.of("referral", sent.id().text()));
        String address = "/desk/referrals/" + sent.id().text() + "/reply";
        var past = Map.of("as", "promise", "replyDay", "1", "replyMonth", "1", "replyYear", "1390");
        assertThat(postTo(address, officer, past)).hasStatus(422);
        assertThat(body(postTo(address, officer, past))).contains("1390").contains("گذشته");
        assertThat(postTo(address, officer, Map.of("as", "time", "days", "۰"))).hasStatus(422);
        assertThat(postTo(address, officer, Map.of("as", "nonsense"))).hasStatus(404);
        assertThat(postTo(address, officer, Map.of("as", "time", "days", "۵"))).hasStatus(303);
        assertThat(referrals.get(sent.id()).state()).isEqualTo(ReferralState.TIME_ASKED);
    }

    @Test
    void aReferralIsFoundByItsNumberAndByWordsOfItsSubject() {
        String id = waits("stranger@else.example", "سلام", "دربارهٔ نامهٔ شما");
        assertThat(body(get("/desk/referrals/mail/" + id, officer)))
                .doesNotContain(sent.id().text());
        assertThat(body(get("/desk/referrals/mail/" + id + "?q=" + sent.number(), officer)))
                .contains(sent.id().text());
        assertThat(body(get("/desk/referrals/mail/" + id + "?q=کوچه", officer))).contains("به این بپیوند");
        assertThat(body(get("/desk/referrals/mail/" + id + "?q=نیست‌درجهان", officer)))
                .contains("ارجاعی در جاهای شما");
    }

    @Test
    void whatIsSetAsideNeedsAReasonAndCanComeBack() {
        String id = waits("seller@else.example", "ارزان", "بخرید");
        String address = "/desk/referrals/mail/" + id;
        assertThat(postTo(address + "/aside", officer, Map.of("reason", ""))).hasStatus(422);
        assertThat(postTo(address + "/aside", officer, Map.of("reason", "آگهی است")))
                .hasStatus(303);
        assertThat(body(get(address, officer))).contains("آگهی است");
        assertThat(postTo(address + "/aside", officer, Map.of("reason", "دوباره")))
                .hasStatus(422);
        assertThat(postTo(address + "/back", officer, Map.of())).hasStatus(303);
        assertThat(body(get(address, officer))).contains("به یک ارجاع");
    }

    @Test
    void whoDoesNotHandleReferralsThereSeesNothing() {
        String id = waits("stranger@else.example", "[" + tokens.of(sent.id()).text() + "]", "سلام");
        assertThat(get("/desk/referrals/mail", manager)).hasStatus(404);
        assertThat(get("/desk/referrals/mail/" + id, manager)).hasStatus(404);
        Cookie elsewhere = town.signIn(Role.OFFICER, town.neighbourhood());
        assertThat(get("/desk/referrals/mail/" + id, elsewhere)).hasStatus(404);
        assertThat(body(get("/desk/referrals/mail", elsewhere))).doesNotContain(id);
        assertThat(postTo("/desk/referrals/mail/" + id + "/aside", elsewhere, Map.of("reason", "نه")))
                .hasStatus(404);
    }

    @Test
    void whoeverOpensAMessageLeavesALineInTheTrail() {
        String id = waits("stranger@else.example", "سلام", "متن");
        get("/desk/referrals/mail/" + id, officer);
        assertThat(jdbc.sql("select count(*) from access.trail where subject = ?")
                        .param("/desk/referrals/mail/" + id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String waits(String from, String subject, String words) {
        Set<UUID> before = waiting();
        MailRound round = new MailRound(folder, fetch);
        round.comes(from, "answer@mahalla.example", subject + " " + DeskTown.token(), words);
        round.run();
        Set<UUID> fresh = new HashSet<>(waiting());
        fresh.removeAll(before);
        assertThat(fresh).hasSize(1);
        return new MailId(fresh.iterator().next()).text();
    }

    private Set<UUID> waiting() {
        return Set.copyOf(jdbc.sql("select mail_id from referrals.mail where state = 'waiting'")
                .query(UUID.class)
                .list());
    }
}
