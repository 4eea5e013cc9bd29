package org.mahalla.councils.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.notices.Letter;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notices;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A vote from the draft to the count, by the pages that people use. */
@MahallaTest
class BallotPagesTests {
    private static final AtomicInteger PHONES = new AtomicInteger(4_100_000);
    private static final AtomicInteger LINES = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("#(\\d{6})");
    private static final Pattern HIDDEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{32})\"");
    private static final Pattern RECEIPT = Pattern.compile("id=\"receipt\">([^<]+)<");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private CouncilTown town;

    @Autowired
    private Ballots ballots;

    @Autowired
    private BallotBox box;

    @Autowired
    private RunBallot runBallot;

    @Autowired
    private CastBallot castBallot;

    @Autowired
    private Notices notices;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private String line = newLine();
    private Neighbourhood home;
    private Body council;
    private Viewer secretary;
    private Cookie atTheDesk;

    @BeforeEach
    void aCouncil() {
        home = town.neighbourhood();
        council = town.council(home, 6);
        secretary = town.viewer(Role.SECRETARY, home);
        atTheDesk = town.signIn(Role.SECRETARY, home);
    }

    @Test
    void aSecretaryDrawsUpAVoteThatOpensWithTwoOptions() {
        MvcTestResult drawn = drawUp("ballot-form-1", "کدام کوچه اول آسفالت شود؟", "بودجه برای دو کوچه هست.", 3);
        assertThat(drawn).hasStatus3xxRedirection();
        String address = Objects.requireNonNull(drawn.getResponse().getRedirectedUrl());
        String open = "/ballots/" + address.substring(address.lastIndexOf('/') + 1);
        assertThat(browser.get().uri(open))
                .as("a draft is not there for others")
                .hasStatus(404);
        assertThat(post(address + "/open")).hasStatus(422).bodyText().contains("دست‌کم دو گزینه");
        assertThat(post(address + "/options", "option", "کوچهٔ یاس")).hasStatus3xxRedirection();
        assertThat(post(address + "/options", "option", "کوچهٔ یاس")).hasStatus(422);
        assertThat(post(address + "/options", "option", "…")).hasStatus(422);
        assertThat(post(address + "/options", "option", "کوچهٔ نرگس")).hasStatus3xxRedirection();
        assertThat(post(address + "/open")).hasStatus3xxRedirection();
        assertThat(post(address + "/options", "option", "کوچهٔ لاله"))
                .as("nothing changes once it is open")
                .hasStatus(422);
        assertThat(browser.get().uri(open)).hasStatusOk().bodyText().contains("کوچهٔ نرگس", "تا ۲ گزینه");
        assertThat(browser.get().uri("/bodies/" + council.id().text()))
                .bodyText()
                .contains(open);
        assertThat(browser.get().uri("/neighbourhoods/" + home.id().text()))
                .bodyText()
                .contains(open);
    }

    @Test
    void aDraftIsNotOpenedByItsDateUntilItIsReady() {
        Ballot ballot = draft(BallotKind.PRIORITIES, 1);
        String address = ballot.deskAddress();
        assertThat(post(address + "/ready")).hasStatus(422).bodyText().contains("دست‌کم دو گزینه");
        post(address + "/options", "option", "کوچهٔ یاس");
        post(address + "/options", "option", "کوچهٔ نرگس");
        pass();
        assertThat(state(ballot)).as("somebody still writes it").isEqualTo(BallotState.DRAFT);
        assertThat(desk(ballot)).contains("هنوز آماده نیست و خودش باز نمی‌شود");
        assertThat(post(address + "/ready")).hasStatus3xxRedirection();
        assertThat(desk(ballot)).contains("آماده است و").doesNotContain("خودش باز نمی‌شود");
        assertThat(browser.get().uri(ballot.address()))
                .as("nobody else sees it before it opens")
                .hasStatus(404);
        assertThat(post(address + "/unready")).hasStatus3xxRedirection();
        pass();
        assertThat(state(ballot)).isEqualTo(BallotState.DRAFT);
        post(address + "/ready");
        post(address + "/options", "option", "کوچهٔ لاله");
        pass();
        assertThat(state(ballot)).as("a change makes it a draft again").isEqualTo(BallotState.DRAFT);
        post(address + "/ready");
        pass();
        assertThat(state(ballot)).isEqualTo(BallotState.OPEN);
    }

    @Test
    void whatWasNotReadyInTimeCanOnlyBeChangedOrCancelled() {
        Ballot ballot = draft(BallotKind.PRIORITIES, 1);
        String address = ballot.deskAddress();
        post(address + "/options", "option", "کوچهٔ یاس");
        post(address + "/options", "option", "کوچهٔ نرگس");
        moveBack(ballot);
        assertThat(post(address + "/ready")).hasStatus(422).bodyText().contains("روز آخر این رأی‌گیری گذشته است");
        assertThat(post(address + "/open")).hasStatus(422).bodyText().contains("روز آخر این رأی‌گیری گذشته است");
        assertThat(desk(ballot)).contains("دیگر باز نمی‌شود").doesNotContain("/ready\"", "/open\"");
        assertThat(browser.get().uri(address + "/change").cookie(atTheDesk))
                .hasStatusOk()
                .bodyText()
                .contains("چه اول؟");
        assertThat(change(ballot, "", 4)).hasStatus(422);
        assertThat(change(ballot, "کدام کوچه اول؟", 4)).hasStatus3xxRedirection();
        assertThat(ballots.find(ballot.id()).orElseThrow().title()).isEqualTo("کدام کوچه اول؟");
        assertThat(post(address + "/ready")).hasStatus3xxRedirection();
        moveBack(ballot);
        pass();
        assertThat(state(ballot)).as("ready, but nobody was there to open it").isEqualTo(BallotState.READY);
        assertThat(post(address + "/cancel", "why", ""))
                .hasStatus(422)
                .bodyText()
                .contains("چند کلمه");
        assertThat(post(address + "/cancel", "why", "دیر شد")).hasStatus3xxRedirection();
        assertThat(browser.get().uri(address + "/change").cookie(atTheDesk)).hasStatus3xxRedirection();
        assertThat(change(ballot, "باز هم؟", 4)).hasStatus(422).bodyText().contains("باز هم؟");
    }

    @Test
    void oneFilledFormDrawsUpOneVote() {
        MvcTestResult first = drawUp("ballot-form-2", "نیمکت یا درخت؟", "", 3);
        assertThat(first).hasStatus3xxRedirection();
        assertThat(drawUp("ballot-form-2", "نیمکت یا درخت؟", "", 3)
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(ballots.of(council.id(), 9)).hasSize(1);
        assertThat(drawUp("ballot-form-2", "چیز دیگر؟", "", 3))
                .hasStatus(422)
                .bodyText()
                .contains("چیز دیگر؟");
        assertThat(drawUp("", "بی‌نشان؟", "", 3)).hasStatus(422).bodyText().contains("بی‌نشان؟");
        assertThat(ballots.of(council.id(), 9)).hasSize(1);
    }

    @Test
    void nobodysNumberIsPublishedWithAVoteUnlessItIsNobodys() {
        assertThat(drawUp("ballot-form-3", "زنگ بزنیم به 09121234567؟", "", 3))
                .hasStatus(422)
                .bodyText()
                .contains("09121234567", "name=\"sure\"");
        assertThat(drawUp("ballot-form-3", "چه کنیم؟", "به 09121234567 بگویید", 3))
                .hasStatus(422);
        assertThat(ballots.of(council.id(), 9)).isEmpty();
        Ballot ballot = draft(BallotKind.PRIORITIES, 1);
        String options = ballot.deskAddress() + "/options";
        assertThat(post(options, "option", "کارت 6037991234567893 فوری", "sure", "yes"))
                .hasStatus3xxRedirection();
        assertThat(post(options, "option", "خانهٔ 09121234567"))
                .hasStatus(422)
                .bodyText()
                .contains("خانهٔ 09121234567", "name=\"sure\"");
        Ballot seats = draft(BallotKind.SEATS, 1);
        assertThat(post(seats.deskAddress() + "/options", "option", "مریم 09121234567", "agreed", "yes"))
                .hasStatus(422);
        assertThat(ballots.options(seats.id())).isEmpty();
        assertThat(ballots.options(ballot.id())).hasSize(1);
    }

    @Test
    void aPhoneVotesOnceAndFindsItsBallotInTheBox() {
        Ballot ballot = open(2, 5);
        String phone = phone();
        Sheet sheet = sheet(ballot, phone);
        assertThat(cast(ballot, sheet, "000000", "1")).hasStatus(422).bodyText().contains("کد درست نیست");
        assertThat(cast(ballot, sheet, sheet.code())).hasStatus(422).bodyText().contains("دست‌کم یکی");
        assertThat(cast(ballot, sheet, sheet.code(), "1", "2", "3")).hasStatus(422);
        assertThat(cast(ballot, sheet, sheet.code(), "9")).hasStatus(422);
        MvcTestResult done = cast(ballot, sheet, sheet.code(), "1", "4");
        String receipt = found(RECEIPT, text(done));
        assertThat(found(RECEIPT, text(cast(ballot, sheet, sheet.code(), "1", "4"))))
                .as("a form that is sent twice")
                .isEqualTo(receipt);
        assertThat(box.sealed(ballot.id())).hasSize(1);
        Sheet again = sheet(ballot, phone);
        assertThat(cast(ballot, again, again.code(), "2"))
                .hasStatus(422)
                .bodyText()
                .contains("رأی داده است");
        assertThat(box.sealed(ballot.id())).hasSize(1);
        fill(ballot, 9, "1");
        count(ballot);
        assertThat(post(ballot.address() + "/own", "receipt", receipt))
                .hasStatusOk()
                .bodyText()
                .contains("این‌ها را انتخاب کرده است");
        assertThat(post(ballot.address() + "/own", "receipt", "111111111"))
                .hasStatus(422)
                .bodyText()
                .contains("برگه‌ای با این رقم‌ها", "value=\"111111111\"");
        assertThat(browser.get().uri(ballot.address() + "/own")).hasStatus3xxRedirection();
        assertThat(browser.get().uri(ballot.address() + "?receipt={r}", receipt))
                .as("no address leads to a ballot")
                .bodyText()
                .contains("method=\"post\" action=\"" + ballot.address() + "/own#own\"")
                .doesNotContain("این‌ها را انتخاب کرده است");
    }

    @Test
    void aSecondTapWhileTheFirstIsUnderWayGetsTheSameReceipt() throws Exception {
        Ballot ballot = open(1, 3);
        Sheet sheet = sheet(ballot, phone());
        Callable<String> tap = () -> found(RECEIPT, text(cast(ballot, sheet, sheet.code(), "2")));
        List<Future<String>> taps = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                jdbc.sql("select 1 from councils.ballot_roll where ballot_id = ? for update")
                        .param(ballot.id().value())
                        .query(Integer.class)
                        .single();
                for (int waiting = 1; waiting <= 2; waiting++) {
                    int these = waiting;
                    taps.add(two.submit(tap));
                    await().atMost(Duration.ofSeconds(30)).until(() -> waitingForALock() >= these);
                }
            });
            assertThat(taps.getFirst().get()).isEqualTo(taps.getLast().get());
        }
        assertThat(box.sealed(ballot.id())).hasSize(1);
    }

    @Test
    void aSecondTapAfterTheLastDayGetsTheReceiptOfTheFirst() {
        Ballot ballot = open(1, 3);
        Sheet sheet = sheet(ballot, phone());
        String receipt = found(RECEIPT, text(cast(ballot, sheet, sheet.code(), "2")));
        moveBack(ballot);
        assertThat(found(RECEIPT, text(cast(ballot, sheet, sheet.code(), "2")))).isEqualTo(receipt);
    }

    @Test
    void theDeskMarksTheCouncilAsWhereABallotIs() {
        Ballot ballot = draft(BallotKind.PRIORITIES, 1);
        for (String page : List.of(
                desk(ballot),
                text(browser.get()
                        .uri(ballot.deskAddress() + "/change")
                        .cookie(atTheDesk)
                        .exchange()))) {
            assertThat(page)
                    .containsOnlyOnce("aria-current=\"page\"")
                    .containsPattern("href=\"/desk/bodies\" aria-current=\"page\"");
        }
    }

    @Test
    void nobodySeesHowItGoesBeforeItIsClosed() {
        Ballot ballot = open(1, 3);
        String before =
                text(browser.get().uri(ballot.deskAddress()).cookie(atTheDesk).exchange());
        String outside = text(browser.get().uri(ballot.address()).exchange());
        fill(ballot, 12, "2");
        assertThat(plain(text(browser.get()
                        .uri(ballot.deskAddress())
                        .cookie(atTheDesk)
                        .exchange())))
                .isEqualTo(plain(before));
        assertThat(plain(text(browser.get().uri(ballot.address()).exchange()))).isEqualTo(plain(outside));
        assertThat(browser.get().uri(ballot.address() + "/ballots.csv")).hasStatus(404);
    }

    @Test
    void rollAndBoxAreOneValueEachWithoutOrderOrPhone() {
        Ballot ballot = open(1, 3);
        List<String> voters = fill(ballot, 15, "1", "2", "3");
        assertThat(rows("ballot_roll", ballot))
                .isEqualTo(rows("ballot_box", ballot))
                .isEqualTo(1);
        byte[] marks = jdbc.sql("select marks from councils.ballot_roll where ballot_id = ?")
                .param(ballot.id().value())
                .query(byte[].class)
                .single();
        List<byte[]> each = new ArrayList<>();
        for (int from = 0; from < marks.length; from += 32) {
            each.add(Arrays.copyOfRange(marks, from, from + 32));
        }
        assertThat(each).hasSize(15).isSortedAccordingTo(Arrays::compareUnsigned);
        assertThat(box.sealed(ballot.id()).stream().map(Paper::receipt)).isSorted();
        byte[] sealed = jdbc.sql("select box_sealed from councils.ballot_box where ballot_id = ?")
                .param(ballot.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(box.sealed(ballot.id()).getFirst().receipt());
        for (String voter : voters) {
            assertThat(new String(marks, StandardCharsets.ISO_8859_1)).doesNotContain(voter.substring(2));
        }
        count(ballot);
        assertThat(rows("ballot_roll", ballot))
                .as("the roll goes with the count")
                .isZero();
    }

    @Test
    void onePhoneInTwoVotesLeavesTwoMarksThatShareNothing() {
        Ballot one = open(1, 2);
        Ballot other = open(1, 2);
        String phone = phone();
        castBallot.cast(one.id(), number(phone), choices("1"), Receipt.newToken(new java.security.SecureRandom()));
        castBallot.cast(other.id(), number(phone), choices("1"), Receipt.newToken(new java.security.SecureRandom()));
        assertThat(jdbc.sql("select marks from councils.ballot_roll where ballot_id in (?, ?)")
                        .params(one.id().value(), other.id().value())
                        .query(byte[].class)
                        .list())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void twoAtOnceWithOnePhoneCountOnce() throws Exception {
        Ballot ballot = open(1, 2);
        String phone = phone();
        Callable<Boolean> vote = () -> {
            try {
                castBallot.cast(
                        ballot.id(), number(phone), choices("1"), Receipt.newToken(new java.security.SecureRandom()));
                return true;
            } catch (RefusedException voted) {
                assertThat(voted.refusal().code()).isEqualTo("CNC-034");
                return false;
            }
        };
        try (ExecutorService two = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> tried = two.invokeAll(List.of(vote, vote, vote, vote));
            int taken = 0;
            for (Future<Boolean> one : tried) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(box.sealed(ballot.id())).hasSize(1);
    }

    @Test
    void manyAtOnceAreAllInTheBox() throws Exception {
        Ballot ballot = open(1, 2);
        List<Callable<String>> votes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String phone = phone();
            votes.add(() -> castBallot.cast(
                    ballot.id(), number(phone), choices("2"), Receipt.newToken(new java.security.SecureRandom())));
        }
        List<String> receipts = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            for (Future<String> one : many.invokeAll(votes)) {
                receipts.add(one.get());
            }
        }
        assertThat(box.sealed(ballot.id()).stream().map(Paper::receipt)).containsExactlyInAnyOrderElementsOf(receipts);
    }

    @Test
    void theCountIsPublishedAndComesOutTheSameFromTheDownloadedBallots() {
        Ballot ballot = open(2, 3);
        fill(ballot, 11, "1", "2", "1,2", "3");
        count(ballot);
        String page = text(browser.get().uri(ballot.address() + "?recount=1").exchange());
        assertThat(page).contains("۱۱ برگه داده شد", "نتیجه همان است");
        String csv = text(
                browser.get().uri("/en" + ballot.address() + "/ballots.csv").exchange());
        List<String> lines = csv.strip().lines().skip(1).toList();
        assertThat(lines).hasSize(11);
        List<BallotOption> options = ballots.options(ballot.id());
        for (BallotOption option : options) {
            int column = option.position();
            assertThat(lines.stream()
                            .filter(line -> line.split(",")[column].equals("1"))
                            .count())
                    .isEqualTo(Objects.requireNonNull(option.votes()).longValue());
        }
        jdbc.sql("update councils.ballot_option set votes = votes + 1 where ballot_id = ? and position = 1")
                .param(ballot.id().value())
                .update();
        assertThat(browser.get().uri(ballot.address() + "?recount=1"))
                .bodyText()
                .contains("نتیجه همان نیست");
    }

    @Test
    void ofFewerThanTenBallotsNothingIsShownAndNothingIsLeft() {
        Ballot ballot = open(1, 2);
        fill(ballot, 9, "1");
        count(ballot);
        assertThat(browser.get().uri(ballot.address()))
                .hasStatusOk()
                .bodyText()
                .contains("کمتر از ۱۰ برگه")
                .doesNotContain("۹ برگه");
        assertThat(rows("ballot_box", ballot)).isZero();
        assertThat(ballots.options(ballot.id())).allMatch(option -> option.votes() == null);
        assertThat(browser.get().uri(ballot.address() + "/ballots.csv")).hasStatus(404);
    }

    @Test
    void whoComesTooLateIsToldAndTheClockCountsNotThePassThatCloses() {
        Ballot ballot = open(1, 2);
        Sheet sheet = sheet(ballot, phone());
        moveBack(ballot);
        assertThat(cast(ballot, sheet, sheet.code(), "1"))
                .hasStatus(422)
                .bodyText()
                .contains("باز نیست");
        assertThat(browser.get().uri(ballot.address())).hasStatusOk().bodyText().contains("رأی‌گیری", "تمام شد");
        String phone = phone();
        assertThat(post(ballot.address(), "phone", phone)).redirectedUrl().isEqualTo(ballot.address());
        notices.sendWaiting();
        assertThat(mailbox.newest(80))
                .as("nobody pays for a code that is good for nothing")
                .noneMatch(one -> one.address().endsWith(phone.substring(1)));
        assertThat(browser.get().uri(ballot.address() + "/vote?challenge={c}", sheet.challenge()))
                .redirectedUrl()
                .isEqualTo(ballot.address());
    }

    @Test
    void whatNobodyCountsCountsItselfADayLater() {
        Ballot ballot = open(1, 2);
        fill(ballot, 10, "1");
        jdbc.sql("update councils.ballot set opens_on = ?, closes_on = ? where ballot_id = ?")
                .params(
                        town.today().minusDays(5),
                        town.today().minusDays(2),
                        ballot.id().value())
                .update();
        pass();
        assertThat(ballots.find(ballot.id()).orElseThrow().state()).isEqualTo(BallotState.COUNTED);
        assertThat(ballots.find(ballot.id()).orElseThrow().cast()).isEqualTo(10);
    }

    @Test
    void candidatesAreSealedUntilItOpensAndErasedAfterwards() {
        Ballot ballot = draft(BallotKind.SEATS, 1);
        String address = ballot.deskAddress();
        assertThat(post(address + "/options", "option", "مریم آزموده"))
                .hasStatus(422)
                .bodyText()
                .contains("فقط با پذیرش صاحبش", "مریم آزموده");
        assertThat(post(address + "/options", "option", "مریم آزموده", "agreed", "yes"))
                .hasStatus3xxRedirection();
        assertThat(post(address + "/options", "option", "رضا سنجیده", "agreed", "yes"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select o::text from councils.ballot_option o where ballot_id = ?")
                        .param(ballot.id().value())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("آزموده") || row.contains("سنجیده"));
        runBallot.open(secretary, council, ballot.id());
        assertThat(browser.get().uri(ballot.address())).bodyText().contains("مریم آزموده", "رضا سنجیده");
        fill(ballot, 10, "2");
        count(ballot);
        BallotUpkeep.pass(ballots, runBallot, Clock.offset(clock, Duration.ofDays(100)), Duration.ofDays(90));
        assertThat(browser.get().uri(ballot.address()))
                .bodyText()
                .doesNotContain("مریم", "رضا سنجیده")
                .contains("نامزد ۲");
    }

    @Test
    void aCancelledVoteIsDestroyedUncounted() {
        Ballot ballot = open(1, 2);
        fill(ballot, 12, "1");
        assertThat(post(ballot.deskAddress() + "/cancel", "why", "پرسش نادرست بود"))
                .hasStatus3xxRedirection();
        assertThat(rows("ballot_box", ballot) + rows("ballot_roll", ballot)).isZero();
        assertThat(browser.get().uri(ballot.address())).hasStatusOk().bodyText().contains("لغو شد");
    }

    @Test
    void whoHoldsNoMeetingsThereSeesNoDesk() {
        Ballot ballot = open(1, 2);
        Cookie stranger = town.signIn(Role.SECRETARY, town.neighbourhood());
        assertThat(browser.get().uri(ballot.deskAddress()).cookie(stranger)).hasStatus(404);
        assertThat(browser.get()
                        .uri("/desk/bodies/" + council.id().text() + "/ballots")
                        .cookie(town.signIn(Role.ANALYST, home)))
                .hasStatus4xxClientError();
    }

    @Test
    void noFormOfABallotEndsInAFault() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> bad = List.of(
                "",
                " ",
                "-1",
                "0",
                "99999999999999999999",
                "۳",
                "\u0000",
                "<script>",
                "' or 1=1",
                "1,2",
                "\u202e۱",
                "x".repeat(5000),
                "\uD800",
                "𝟙",
                "1.5");
        Ballot ballot = open(1, 3);
        Ballot draft = draft(BallotKind.PRIORITIES, 2);
        for (int i = 0; i < 120; i++) {
            line = newLine();
            String one = bad.get(random.nextInt(bad.size()));
            String two = bad.get(random.nextInt(bad.size()));
            String three = bad.get(random.nextInt(bad.size()));
            List<MvcTestResult> answers = List.of(
                    post(ballot.address(), "phone", one),
                    post(ballot.address() + "/vote", "challenge", one, "token", two, "code", three, "choice", one),
                    browser.get().uri(ballot.address() + "?recount={c}", two).exchange(),
                    post(ballot.address() + "/own", "receipt", one),
                    browser.get()
                            .uri(ballot.address() + "/vote?challenge={c}", one)
                            .exchange(),
                    post(draft.deskAddress() + "/options", "option", one, "number", two),
                    post(draft.deskAddress() + "/options/7/remove"),
                    post(
                            "/desk/bodies/" + council.id().text() + "/ballots",
                            "kind",
                            one,
                            "title",
                            two,
                            "most",
                            three,
                            "opensDay",
                            one,
                            "opensYear",
                            two,
                            "closesMonth",
                            three));
            assertThat(answers)
                    .as("seed %d, “%s”, “%s”, “%s”", seed, one, two, three)
                    .allSatisfy(answer ->
                            assertThat(answer.getResponse().getStatus()).isLessThan(500));
        }
        assertThat(box.sealed(ballot.id())).isEmpty();
    }

    @Test
    void theResultComesToTheNextMeetingUntilItIsDecided() {
        Ballot ballot = open(1, 2);
        fill(ballot, 10, "1");
        count(ballot);
        assertThat(new BallotResults(jdbc, ballots, words).proposed(home.path(), town.today(), 5, Language.EN))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subject()).isEqualTo("ballot:" + ballot.id().text());
                    assertThat(one.because()).contains("10 ballots");
                });
    }

    @Test
    void aDraftThatWasNotOpenCannotBeCounted() {
        Ballot ballot = draft(BallotKind.PRIORITIES, 1);
        assertThatThrownBy(() -> runBallot.count(secretary, council, ballot.id()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aStreetBehindOneAddressVotesOnOneEveningAndOnlyWrongCodesAreCounted() {
        Ballot ballot = open(1, 2);
        Sheet wrong = sheet(ballot, phone());
        for (int i = 0; i < 119; i++) {
            assertThat(cast(ballot, wrong, "000000", "1")).hasStatus(422);
        }
        for (int i = 0; i < 3; i++) {
            Sheet neighbour = sheet(ballot, phone());
            assertThat(cast(ballot, neighbour, neighbour.code(), "1")).hasStatusOk();
        }
        assertThat(cast(ballot, wrong, "000000", "1")).hasStatus(422);
        assertThat(cast(ballot, wrong, "000000", "1")).hasStatus(429);
        line = newLine();
        Sheet elsewhere = sheet(ballot, phone());
        assertThat(cast(ballot, elsewhere, elsewhere.code(), "1")).hasStatusOk();
    }

    @Autowired
    private org.mahalla.frame.Words words;

    private record Sheet(String challenge, String token, String code) {}

    private Sheet sheet(Ballot ballot, String phone) {
        MvcTestResult sent = post(ballot.address(), "phone", phone);
        assertThat(sent).hasStatus3xxRedirection();
        String address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        String page = text(browser.get().uri(address).exchange());
        return new Sheet(address.substring(address.indexOf("challenge=") + 10), found(HIDDEN, page), code(phone));
    }

    private MvcTestResult cast(Ballot ballot, Sheet sheet, String code, String... choices) {
        return browser.post()
                .uri(ballot.address() + "/vote")
                .with(csrf())
                .with(this::fromHere)
                .param("challenge", sheet.challenge())
                .param("token", sheet.token())
                .param("code", code)
                .param("choice", choices)
                .exchange();
    }

    private String code(String phone) {
        notices.sendWaiting();
        Letter letter = mailbox.newest(80).stream()
                .filter(one -> one.address().endsWith(phone.substring(1)))
                .findFirst()
                .orElseThrow();
        return found(CODE, Digits.latin(letter.text()));
    }

    private Ballot draft(BallotKind kind, int most) {
        return runBallot.drawUp(
                secretary,
                council,
                new RunBallot.NewBallot(
                        kind, "چه اول؟", "", most, town.today(), town.today().plusDays(3)));
    }

    private Ballot open(int most, int options) {
        Ballot ballot = draft(BallotKind.PRIORITIES, most);
        for (int i = 1; i <= options; i++) {
            runBallot.offer(secretary, council, ballot.id(), null, "گزینهٔ " + i, "");
        }
        runBallot.open(secretary, council, ballot.id());
        return ballots.find(ballot.id()).orElseThrow();
    }

    private List<String> fill(Ballot ballot, int many, String... patterns) {
        List<String> voters = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String phone = phone();
            voters.add(phone);
            castBallot.cast(
                    ballot.id(),
                    number(phone),
                    choices(patterns[i % patterns.length]),
                    Receipt.newToken(new java.security.SecureRandom()));
        }
        return voters;
    }

    private void count(Ballot ballot) {
        moveBack(ballot);
        pass();
        assertThat(ballots.find(ballot.id()).orElseThrow().state()).isEqualTo(BallotState.CLOSED);
        assertThat(post(ballot.deskAddress() + "/count")).hasStatus3xxRedirection();
    }

    private void moveBack(Ballot ballot) {
        jdbc.sql("update councils.ballot set opens_on = ?, closes_on = ? where ballot_id = ?")
                .params(
                        town.today().minusDays(3),
                        town.today().minusDays(1),
                        ballot.id().value())
                .update();
    }

    private MvcTestResult drawUp(String once, String title, String words, int days) {
        return writing("/desk/bodies/" + council.id().text() + "/ballots", once, title, words, days);
    }

    private MvcTestResult change(Ballot ballot, String title, int days) {
        return writing(ballot.deskAddress() + "/change", "", title, "", days);
    }

    private MvcTestResult writing(String address, String once, String title, String words, int days) {
        DateFields opens = DateFields.of(Language.FA, town.today());
        DateFields closes = DateFields.of(Language.FA, town.today().plusDays(days));
        return post(
                address,
                "once",
                once,
                "kind",
                "priorities",
                "title",
                title,
                "words",
                words,
                "most",
                "۲",
                "opensDay",
                opens.day(),
                "opensMonth",
                opens.month(),
                "opensYear",
                opens.year(),
                "closesDay",
                closes.day(),
                "closesMonth",
                closes.month(),
                "closesYear",
                closes.year());
    }

    private long waitingForALock() {
        return jdbc.sql("""
                        select count(distinct l.pid) from pg_locks l join pg_stat_activity a on a.pid = l.pid
                        where a.datname = current_database() and not l.granted
                        """).query(Long.class).single();
    }

    private BallotState state(Ballot ballot) {
        return ballots.find(ballot.id()).orElseThrow().state();
    }

    private String desk(Ballot ballot) {
        return text(browser.get().uri(ballot.deskAddress()).cookie(atTheDesk).exchange());
    }

    private void pass() {
        BallotUpkeep.pass(ballots, runBallot, clock, Duration.ofDays(90));
    }

    private long rows(String table, Ballot ballot) {
        BallotId id = ballot.id();
        return jdbc.sql("select count(*) from councils." + table + " where ballot_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private MvcTestResult post(String address, String... params) {
        var request =
                browser.post().uri(address).with(csrf()).with(this::fromHere).cookie(atTheDesk);
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    /** A line of its own, so that what is tried here uses up nobody else’s tries. */
    private MockHttpServletRequest fromHere(MockHttpServletRequest request) {
        request.setRemoteAddr(line);
        return request;
    }

    private static String newLine() {
        int n = LINES.incrementAndGet();
        return "10." + (77 + n / 250) + "." + n % 250 + ".1";
    }

    private static TreeSet<Integer> choices(String pattern) {
        TreeSet<Integer> found = new TreeSet<>();
        Arrays.stream(pattern.split(",")).map(Integer::valueOf).forEach(found::add);
        return found;
    }

    private static String phone() {
        return "0913" + PHONES.incrementAndGet();
    }

    private static PhoneNumber number(String phone) {
        return PhoneNumber.parse(phone).find().orElseThrow();
    }

    private static String plain(String page) {
        return page.replaceAll("(?s)name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("nonce-[\\w-]+", "");
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
