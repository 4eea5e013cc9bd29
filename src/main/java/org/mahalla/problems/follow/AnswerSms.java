package org.mahalla.problems.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.mahalla.access.Throttle;
import org.mahalla.access.ThrottledException;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.closing.JudgeSolved;
import org.mahalla.problems.closing.Judgement;
import org.mahalla.problems.closing.Votes;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does what somebody wrote by SMS, once per message of the gateway: tells how a report stands, takes the judgement of who
 * left this very number with the report, stops or starts notices. Anything else is helped once a day.
 */
@Component
class AnswerSms {
    private static final TerritoryId NOWHERE = new TerritoryId(0);
    private static final String REPLY = "sms-reply";
    private static final String HELP = "sms-help";

    private final Answers answers;
    private final Reports reports;
    private final Problems problems;
    private final Groups groups;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final JudgeSolved judge;
    private final Votes votes;
    private final Followers followers;
    private final StoppedNotices stopped;
    private final Notices notices;
    private final Words words;
    private final Sealer sealer;
    private final Throttle throttle;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerSms(
            Answers answers,
            Reports reports,
            Problems problems,
            Groups groups,
            Topics topics,
            Neighbourhoods neighbourhoods,
            JudgeSolved judge,
            Votes votes,
            Followers followers,
            StoppedNotices stopped,
            Notices notices,
            Words words,
            Sealer sealer,
            Throttle throttle,
            JdbcClient jdbc,
            Clock clock) {
        this.answers = answers;
        this.reports = reports;
        this.problems = problems;
        this.groups = groups;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.judge = judge;
        this.votes = votes;
        this.followers = followers;
        this.stopped = stopped;
        this.notices = notices;
        this.words = words;
        this.sealer = sealer;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One message as it came, with what each answer to it needs. */
    private record Message(String key, PhoneNumber from, Language language) {}

    /** @param id the gateway's number of the message; again with it nothing happens */
    void take(PhoneNumber from, String id, String text) {
        String key = HexFormat.of().formatHex(sealer.hash("inbound sms", id));
        Message message = new Message(key, from, spoken(text));
        // what is kept of the request must not lead back to the phone by trying all of them
        String asked = HexFormat.of().formatHex(sealer.hash("inbound sms", from.value() + " " + text));
        answers.once(NOWHERE, "sms-inbound:" + key, asked, () -> act(message, SmsText.read(text)));
    }

    private String act(Message message, SmsText text) {
        if (text.wish() == SmsText.Wish.STOP) {
            stopped.stop(message.from);
            followers.removeAll(message.from);
            return help(message, "stopped");
        }
        if (spent(message.from)) {
            return "spent";
        }
        Optional<Report> report =
                Optional.ofNullable(text.code()).flatMap(reports::byCode).flatMap(reports::find);
        return switch (text.wish()) {
            case START -> {
                stopped.resume(message.from);
                yield help(message, "started");
            }
            case STATUS -> report.map(one -> status(message, one)).orElseGet(() -> help(message, "help"));
            case SOLVED ->
                report.map(one -> judged(message, one, Judgement.SOLVED)).orElseGet(() -> help(message, "help"));
            case UNSOLVED ->
                report.map(one -> judged(message, one, Judgement.UNSOLVED)).orElseGet(() -> help(message, "help"));
            case STOP, UNCLEAR -> help(message, "help");
        };
    }

    private String judged(Message message, Report report, Judgement judgement) {
        Problem problem = problems.get(groups.root(report.problem()));
        if (!left(report.id(), message.from)) {
            return help(message, "notyours");
        }
        if (!judge.fits(problem, judgement)) {
            return status(message, report);
        }
        // the message came from the number itself, so the contact is proved
        if (votes.of(report, problem.id(), true) != Votes.Vote.GIVEN) {
            return reply(message, "problems.follow.sms.late", code(report, message));
        }
        judge.take(problem.id(), report.id().value(), judgement);
        return reply(
                message,
                "problems.follow.sms." + (judgement == Judgement.SOLVED ? "solved" : "unsolved"),
                code(report, message));
    }

    private String status(Message message, Report report) {
        Problem problem = problems.get(groups.root(report.problem()));
        String state =
                words.in(message.language).t("problems.state." + problem.state().code());
        return reply(
                message,
                asks(problem, report) ? "problems.follow.sms.asked" : "problems.follow.sms.status",
                topics.get(report.topic()).name().in(message.language),
                neighbourhoods.nameOf(report.neighbourhood(), message.language),
                code(report, message),
                state);
    }

    private boolean asks(Problem problem, Report report) {
        return judge.open(problem) && votes.of(report, problem.id(), true) == Votes.Vote.GIVEN;
    }

    private String reply(Message message, String key, Object... args) {
        String text = words.in(message.language).t(key, args);
        notices.send(Notice.sms(REPLY + ":" + message.key, REPLY, message.from, message.language, text));
        return "replied";
    }

    /** What helps, at most one of each kind a day to a number. */
    private String help(Message message, String kind) {
        String who = HexFormat.of().formatHex(stopped.hash(message.from), 0, 12);
        String key = HELP + ":" + kind + ":" + who + ":" + LocalDate.now(clock);
        String text = words.in(message.language).t("problems.follow.sms." + kind);
        return notices.send(Notice.sms(key, HELP, message.from, message.language, text)) ? kind : "silent";
    }

    private String code(Report report, Message message) {
        return reports.codeOf(report.id())
                .map(code -> code.grouped(message.language))
                .orElse("");
    }

    private boolean left(ReportId report, PhoneNumber phone) {
        return jdbc.sql("""
                        select exists (select 1 from problems.contact
                                       where territory_id = ? and report_id = ? and phone_hash = ?)
                        """)
                .params(report.territory().value(), report.value(), stopped.hash(phone))
                .query(Boolean.class)
                .single();
    }

    private boolean spent(PhoneNumber from) {
        try {
            throttle.refuseAfterTooMany(Throttle.Purpose.INBOUND_SMS, from.value());
            throttle.count(Throttle.Purpose.INBOUND_SMS, from.value());
            return false;
        } catch (ThrottledException tooMany) {
            return true;
        }
    }

    /** English only when somebody wrote Latin letters and no other. */
    private static Language spoken(String text) {
        boolean latin = text.codePoints().anyMatch(c -> c < 128 && Character.isLetter(c));
        boolean persian =
                text.codePoints().anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.ARABIC);
        return latin && !persian ? Language.EN : Language.FA;
    }
}
