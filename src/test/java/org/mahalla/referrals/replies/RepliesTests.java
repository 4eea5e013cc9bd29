package org.mahalla.referrals.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.notices.Letter;
import org.mahalla.platform.notices.MailThread;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notices;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.referrals.mail.MailReply;
import org.mahalla.referrals.mail.MailSource.Round;
import org.mahalla.referrals.mail.ReferralToken;
import org.mahalla.referrals.mail.ReplyReader;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.DecideAnswer;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.shared.Digits;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the e-mail that an agency gets to its answer on the referral, and what else may happen to a message. */
@MahallaTest
class RepliesTests {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    private Path folder;

    @Autowired
    private FetchMail fetch;

    @Autowired
    private SeenMails seen;

    @Autowired
    private Mails mails;

    @Autowired
    private SettleMail settle;

    @Autowired
    private ReadReply readReply;

    @Autowired
    private DecideAnswer decide;

    @Autowired
    private ReferralTown town;

    @Autowired
    private DeskTown desk;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TakeReferralStep steps;

    @Autowired
    private Timeline timeline;

    @Autowired
    private OfficialLinks links;

    @Autowired
    private Photos photos;

    @Autowired
    private Notices notices;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    private String office;
    private AgencyId agency;
    private Referral sent;
    private Letter letter;
    private MailRound round;
    private Viewer officer;

    @BeforeEach
    void anAgencyGotItsMail() {
        office = "office" + COUNT.incrementAndGet() + "@power.example";
        agency = town.agency("utility", null);
        town.reachedByMail(agency, office);
        sent = town.sent(town.verified(desk.neighbourhood()), agency, 10);
        letter = got();
        round = new MailRound(folder, fetch);
        officer = town.officer();
    }

    @Test
    void whatIsSentCanBeAnswered() {
        MailThread thread = thread(letter);
        assertThat(thread.replyTo()).matches("answer\\+M-\\d{4}-\\d{4}-\\d@mahalla\\.example");
        String token = thread.replyTo().replaceAll(".*\\+(.*)@.*", "$1");
        assertThat(letter.subject()).startsWith("[" + token + "] ");
        assertThat(letter.text()).startsWith("----- [" + token + "] -----\n");
        assertThat(thread.messageId()).contains(token).isNotEqualTo(thread.root());
        steps.by(officer, sent, "remind", null, Map.of());
        Letter second = got();
        assertThat(thread(second).root()).isEqualTo(thread.root());
        assertThat(thread(second).replyTo()).isEqualTo(thread.replyTo());
        assertThat(thread(second).messageId()).isNotEqualTo(thread.messageId());
    }

    @Test
    void aReplyStandsOnItsReferralOnceHoweverOftenItIsRead() {
        byte[] reply = reply("چراغ‌ها دیروز عوض شد.", "", "> متن نامه");
        round.lay(reply);
        round.lay(reply);
        assertThat(round.run()).isEqualTo(new Round(2, 0));
        round.lay(reply);
        assertThat(round.run()).isEqualTo(new Round(1, 0));
        assertThat(said("reply")).containsExactly("چراغ‌ها دیروز عوض شد.");
        assertThat(now().state()).isEqualTo(ReferralState.ANSWERED);
        assertThat(now().unread()).isTrue();
        assertThat(entry("reply").facts()).containsEntry("office", "واحد روشنایی");
        assertThat(entry("reply").role()).isEqualTo("official");
        assertThat(round.waiting()).isEmpty();
    }

    @Test
    void twoRoundsAtOnceAreAsOne() throws Exception {
        for (int i = 0; i < 6; i++) {
            round.lay(reply("انجام شد " + i));
        }
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Round>> both = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (int node = 0; node < 2; node++) {
                both.add(nodes.submit(() -> {
                    start.await();
                    return round.run();
                }));
            }
            start.countDown();
        }
        for (Future<Round> one : both) {
            assertThat(one.get().failed()).isZero();
        }
        assertThat(said("reply")).hasSize(6).doesNotHaveDuplicates();
        assertThat(round.waiting()).isEmpty();
    }

    @Test
    void nothingIsKeptOfAMessageWhoseEffectDied() throws IOException {
        Set<UUID> before = waiting();
        AtomicInteger tries = new AtomicInteger();
        byte[] bytes = reply("انجام شد");
        MailReply read = new ReplyReader().read(new ByteArrayInputStream(bytes));
        assertThatThrownBy(() -> seen.once(read, () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("the lights went out");
                }))
                .isInstanceOf(IllegalStateException.class);
        round.lay(bytes);
        assertThat(round.run()).isEqualTo(new Round(1, 0));
        assertThat(tries).hasValue(1);
        assertThat(said("reply")).hasSize(1);
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void theClockStandsUntilTheDeskHasReadTheReply() {
        town.daysPass(sent.id(), 5);
        round.lay(reply("تا هفتهٔ آینده می‌رسیم"));
        round.run();
        assertThat(now().dueOn()).isNull();
        assertThat(now().deadline().used()).isPositive();
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tehran")).plusDays(7);
        readReply.promise(officer, sent.id(), day);
        assertThat(now().state()).isEqualTo(ReferralState.PROMISED);
        assertThat(now().promisedOn()).isEqualTo(day);
        assertThat(now().dueOn()).isNotNull();
        assertThat(now().answeredOn()).isNull();
    }

    @Test
    void readAsDoneItIsAnAnswerOfTheDayItCame() {
        round.lay(reply("یازده چراغ عوض شد"));
        round.run();
        LocalDate came = now().answeredOn();
        assertThatThrownBy(() -> decide.accept(officer, sent.id(), "چراغ‌ها عوض شد"))
                .isInstanceOf(RefusedException.class);
        readReply.answer(officer, sent.id(), AnswerKind.DONE);
        assertThat(now().answeredAs()).isEqualTo(AnswerKind.DONE);
        assertThat(now().answeredOn()).isEqualTo(came).isNotNull();
        decide.accept(officer, sent.id(), "چراغ‌ها عوض شد");
        assertThat(now().state()).isEqualTo(ReferralState.ACCEPTED);
        assertThatThrownBy(() -> readReply.message(officer, sent.id())).isInstanceOf(RefusedException.class);
    }

    @Test
    void readAsAMereMessageAllStandsAsBefore() {
        steps.take(sent.id(), TakeReferralStep.OFFICIAL, "ask_clarification", "کدام سو؟", Map.of());
        round.lay(reply("نامه را دیدیم"));
        round.run();
        assertThat(now().state()).isEqualTo(ReferralState.ANSWERED);
        readReply.message(officer, sent.id());
        assertThat(now().state()).isEqualTo(ReferralState.CLARIFICATION_ASKED);
        assertThat(now().answeredOn()).isNull();
    }

    @Test
    void whoeverAnswersOurMessageMayAnswerAsLongAsItsLinkIsOpen() {
        String thread = "In-Reply-To: " + thread(letter).messageId() + "\r\n";
        round.lay(message("colleague@elsewhere.example", "Re: نامه", thread, "همکارتان نامه را به من داد"));
        round.run();
        assertThat(said("reply")).hasSize(1);
        links.revoke(sent.id());
        Set<UUID> before = waiting();
        round.lay(message("colleague@elsewhere.example", "Re: نامه", thread, "باز هم"));
        round.run();
        assertThat(said("reply")).hasSize(1);
        assertThat(fresh(before).why()).isEqualTo(Why.FOREIGN);
    }

    @Test
    void whatCannotJoinByItselfWaitsWithItsReason() {
        String token = token();
        waits(Why.FOREIGN, "stranger@else.example", "[" + token + "] پاسخ", "ما هم هستیم");
        waits(Why.NO_TOKEN, office, "سلام", "بی نشانه");
        waits(Why.UNKNOWN_TOKEN, office, "[" + unknown() + "]", "که؟");
        waits(Why.EMPTY, office, "[" + token + "]", "");
        Referral other = town.sent(town.verified(desk.neighbourhood()), agency, 10);
        String second = thread(got(other)).replyTo().replaceAll(".*\\+(.*)@.*", "$1");
        waits(Why.TWO_TOKENS, office, "[" + token + "] [" + second + "]", "هر دو");
        String stranger = "roads" + COUNT.incrementAndGet() + "@else.example";
        town.reachedByMail(town.agency("municipality", null), stranger);
        waits(Why.OTHER_AGENCY, stranger, "[" + token + "]", "با ما نیست");
        steps.by(officer, sent, "withdraw", "پایان", Map.of());
        waits(Why.ENDED, office, "[" + token + "]", "دیر رسید");
        assertThat(said("reply")).isEmpty();
    }

    @Test
    void twoMessagesWithOneIdAreBothKept() {
        Set<UUID> before = waiting();
        round.lay(MailRound.message("<same@x>", office, address(), "Re", "", "نخست"));
        round.lay(MailRound.message("<same@x>", office, address(), "Re", "", "دوم"));
        round.run();
        assertThat(said("reply")).containsExactly("نخست");
        assertThat(fresh(before).why()).isEqualTo(Why.TWICE);
        assertThat(fresh(before).text()).isEqualTo("دوم");
    }

    @Test
    void aMachineDoesNotAnswerButIsHeard() {
        round.lay(message(office, "Out of office", "Auto-Submitted: auto-replied\r\n", "تا شنبه نیستم"));
        round.run();
        assertThat(now().state()).isEqualTo(ReferralState.SENT);
        assertThat(said("auto_reply")).containsExactly("تا شنبه نیستم");
    }

    @Test
    void aBounceThatHoldsOurMessageMakesTheDeliveryFail() {
        round.lay(message(
                "mailer-daemon@power.example",
                "Undelivered Mail Returned to Sender",
                "Return-Path: <>\r\n",
                "No such user.",
                "",
                "Message-ID: " + thread(letter).messageId()));
        round.run();
        assertThat(now().state()).isEqualTo(ReferralState.DELIVERY_FAILED);
        assertThat(said("fail_delivery")).hasSize(1);
    }

    @Test
    void aBounceThatAnybodyCouldHaveWrittenChangesNothing() {
        waits(
                Why.BOUNCE,
                "mailer-daemon@evil.example",
                "Undelivered Mail Returned to Sender [" + token() + "]",
                "none");
        assertThat(now().state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void picturesWaitForALookAndDocumentsStayWithTheMessage() throws IOException {
        String corpus = Files.readString(
                Path.of("src/test/resources/org/mahalla/referrals/mail/50-fa-picture-and-pdf.eml"),
                StandardCharsets.ISO_8859_1);
        round.lay(corpus.replaceAll("(?m)^From: .*$", "From: " + office)
                .replaceAll("(?m)^To: .*$", "To: " + address())
                .replaceAll("(?m)^Message-ID: .*$", "Message-ID: <picture" + COUNT.incrementAndGet() + "@x>")
                .replaceAll("M-\\d{4}-\\d{4}-\\d", token())
                .getBytes(StandardCharsets.ISO_8859_1));
        round.run();
        assertThat(said("reply")).hasSize(1);
        Mail mail = mails.find(
                        MailId.of(Objects.requireNonNull(entry("reply").facts().get("mail")))
                                .orElseThrow())
                .orElseThrow();
        assertThat(mail.files()).hasSize(2);
        int taken = Integer.parseInt(entry("reply").facts().get("photos"));
        assertThat(photos.of(sent.problem())).hasSize(taken).noneMatch(photo -> photo.isPublic());
        assertThat(mail.files()).filteredOn(Mail.File::asPhoto).hasSize(taken);
    }

    @Test
    void aPersonAttachesWhatWaits() {
        Mail mail = waits(Why.FOREIGN, "stranger@else.example", "[" + token() + "]", "از خانه می‌نویسم: انجام شد");
        settle.attach(officer, mail.id(), sent.id());
        assertThat(said("reply")).containsExactly("از خانه می‌نویسم: انجام شد");
        assertThat(entry("reply").role()).isEqualTo("officer");
        assertThat(now().unread()).isTrue();
        assertThatThrownBy(() -> settle.attach(officer, mail.id(), sent.id())).isInstanceOf(RefusedException.class);
        assertThat(said("reply")).hasSize(1);
    }

    @Test
    void whatIsSetAsideCanBePutBackAndIsErasedInTheEnd() {
        MailId id = waits(Why.NO_TOKEN, "seller@else.example", "ارزان", "بخرید").id();
        settle.setAside(officer, id, "آگهی");
        assertThat(mails.find(id).orElseThrow().reason()).isEqualTo("آگهی");
        settle.takeUp(officer, id);
        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.WAITING);
        settle.setAside(officer, id, "آگهی");
        mails.forgetBefore(LocalDate.now(ZoneId.of("Asia/Tehran")));
        assertThat(mails.find(id)).isPresent();
        mails.forgetBefore(LocalDate.now(ZoneId.of("Asia/Tehran")).plusDays(1));
        assertThat(mails.find(id)).isEmpty();
        assertThat(files(id)).isZero();
    }

    @Test
    void ofWhatJoinedTheWriterAndTheOriginalAreErasedInTheEnd() {
        round.lay(reply("انجام شد"));
        round.run();
        MailId id = MailId.of(Objects.requireNonNull(entry("reply").facts().get("mail")))
                .orElseThrow();
        assertThat(mails.find(id).orElseThrow().from()).isEqualTo(office);
        mails.forgetBefore(LocalDate.now(ZoneId.of("Asia/Tehran")).plusDays(1));
        Mail erased = mails.find(id).orElseThrow();
        assertThat(erased.erased()).isTrue();
        assertThat(erased.from() + erased.subject() + erased.whole() + erased.text())
                .isEmpty();
        assertThat(said("reply")).containsExactly("انجام شد");
    }

    @Test
    void nothingOfAMessageStandsReadableInTheDatabase() {
        Mail mail = waits(Why.NO_TOKEN, "secret-writer@else.example", "پنهان", "رازی در میان است");
        String row = jdbc.sql("select mail::text from referrals.mail where mail_id = ?")
                .param(mail.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("secret-writer", "پنهان", "راز");
    }

    private Mail waits(Why why, String from, String subject, String... lines) {
        Set<UUID> before = waiting();
        round.lay(MailRound.message(
                "<w" + COUNT.incrementAndGet() + "@x>",
                from,
                "answer@mahalla.example",
                subject,
                from.startsWith("mailer-daemon") ? "Return-Path: <>\r\n" : "",
                lines));
        assertThat(round.run()).isEqualTo(new Round(1, 0));
        assertThat(fresh(before).why()).isEqualTo(why);
        return fresh(before);
    }

    private byte[] reply(String... lines) {
        return message(office, "Re: " + letter.subject(), "", lines);
    }

    private byte[] message(String from, String subject, String headers, String... lines) {
        return MailRound.message("<r" + COUNT.incrementAndGet() + "@x>", from, address(), subject, headers, lines);
    }

    private String address() {
        return thread(letter).replyTo();
    }

    private String token() {
        return address().replaceAll(".*\\+(.*)@.*", "$1");
    }

    /** One with a right check digit that was never given away. */
    private static String unknown() {
        return ReferralToken.of("0000000" + (COUNT.incrementAndGet() % 10)).text();
    }

    private static MailThread thread(Letter of) {
        return Objects.requireNonNull(of.thread());
    }

    private Referral now() {
        return referrals.get(sent.id());
    }

    private List<String> said(String step) {
        return timeline.of(sent.id().value()).stream()
                .filter(one -> one.step().equals(step))
                .map(Entry::words)
                .toList();
    }

    private Entry entry(String step) {
        return timeline.of(sent.id().value()).stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private Set<UUID> waiting() {
        return Set.copyOf(jdbc.sql("select mail_id from referrals.mail where state = 'waiting'")
                .query(UUID.class)
                .list());
    }

    /** The one message that waits now and did not before. */
    private Mail fresh(Set<UUID> before) {
        List<UUID> fresh = waiting().stream().filter(id -> !before.contains(id)).toList();
        assertThat(fresh).hasSize(1);
        return mails.find(new MailId(fresh.getFirst())).orElseThrow();
    }

    private int files(MailId id) {
        return jdbc.sql("select count(*) from referrals.mail_file where mail_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private Letter got() {
        return got(sent);
    }

    private Letter got(Referral referral) {
        notices.sendWaiting();
        String number = Digits.persian(Integer.toString(referral.number()));
        return mailbox.newest(50).stream()
                .filter(one -> one.address().equals(office) && one.subject().contains(number))
                .findFirst()
                .orElseThrow();
    }
}
