package org.mahalla.referrals.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.mail.MailSource.Round;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages as mail programs write them, brought to the referrals that they are about. */
@MahallaTest
class MailCorpusRoundTests {
    private static final Path CORPUS = Path.of("src/test/resources/org/mahalla/referrals/mail");
    private static final List<String> OFFICIALS = List.of("a.official@water.example.org", "a@office.example.org");

    @TempDir
    private Path folder;

    @Autowired
    private FetchMail fetch;

    @Autowired
    private ReferralTown town;

    @Autowired
    private DeskTown desk;

    @Autowired
    private JdbcClient jdbc;

    /** What one line of the list expects. */
    private record Expected(String file, String kind, String token) {
        static Expected of(String line) {
            String[] cells = line.split("\t", -1);
            return new Expected(cells[0], cells[1], cells[2]);
        }

        byte[] bytes() throws IOException {
            return Files.readAllBytes(CORPUS.resolve(file));
        }

        boolean real() {
            return kind.equals("REPLY") && !file.contains("spam") && !file.contains("new-message");
        }
    }

    @Test
    void everyMessageIsOnItsReferralOrWithAPerson() throws IOException {
        List<Expected> all = corpus();
        AgencyId agency = town.agency("utility", null);
        Map<String, ReferralId> named = new HashMap<>();
        Neighbourhood there = desk.neighbourhood();
        for (Expected one : all) {
            if (!one.token().equals("-")) {
                named.put(one.token(), named(one.token(), agency, there));
            }
        }
        OFFICIALS.forEach(official -> town.reachedByMail(agency, official));
        MailRound round = new MailRound(folder, fetch);
        Set<UUID> before = kept();
        for (Expected one : all) {
            round.lay(one.bytes());
        }
        assertThat(round.run()).isEqualTo(new Round(all.size(), 0));
        Set<UUID> fresh = new HashSet<>(kept());
        fresh.removeAll(before);
        assertThat(fresh).hasSize(all.size());
        List<String> wrong = new ArrayList<>();
        int real = 0;
        int found = 0;
        for (Expected one : all) {
            boolean replied = named.containsKey(one.token()) && replies(named.get(one.token())) == 1;
            real += one.real() ? 1 : 0;
            found += one.real() && replied ? 1 : 0;
            if (replied != (one.kind().equals("REPLY") && !one.token().equals("-"))) {
                wrong.add(one.file());
            }
        }
        System.out.printf(
                "%d of %d real replies stand on their referral: %.1f %%%n", found, real, 100.0 * found / real);
        assertThat(wrong).isEmpty();
        assertThat(real).isGreaterThanOrEqualTo(60);
        assertThat(100.0 * found / real).isGreaterThanOrEqualTo(95);
        assertThat(jdbc.sql(
                                "select count(*) from referrals.mail where mail_id in (:fresh) and state = 'joined' and kind <> 'REPLY'")
                        .param("fresh", fresh)
                        .query(Integer.class)
                        .single())
                .as("automatic replies are kept on their referral too")
                .isEqualTo((int) all.stream()
                        .filter(one -> one.kind().equals("AUTOMATIC"))
                        .count());
    }

    @Test
    void noDamagedMessageStopsTheRoundOrIsLost() throws IOException {
        long seed = 14050914;
        Random random = new Random(seed);
        System.out.println("seed " + seed);
        List<Expected> all = corpus();
        MailRound round = new MailRound(folder, fetch);
        Set<UUID> before = kept();
        int most = 120;
        for (int i = 0; i < most; i++) {
            round.lay(damaged(all.get(random.nextInt(all.size())).bytes(), random, i));
        }
        assertThat(round.run()).isEqualTo(new Round(most, 0));
        assertThat(round.waiting()).isEmpty();
        assertThat(kept().size() - before.size()).isEqualTo(most);
    }

    /** No two are the same: the number of each stands at its end. */
    private static byte[] damaged(byte[] bytes, Random random, int number) {
        byte[] copy = Arrays.copyOf(bytes, random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);
        for (int n = random.nextInt(20); n > 0 && copy.length > 0; n--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        byte[] id = ("Message-ID: <damaged" + number + "@x>\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(id, id.length + copy.length);
        System.arraycopy(copy, 0, whole, id.length, copy.length);
        return whole;
    }

    private ReferralId named(String token, AgencyId agency, Neighbourhood there) {
        ReferralId id = town.sent(town.verified(there), agency, 10).id();
        jdbc.sql("insert into referrals.mail_token (token, territory_id, referral_id, made_on) values (?, ?, ?, ?)")
                .params(token, id.territory().value(), id.value(), LocalDate.EPOCH)
                .update();
        return id;
    }

    private int replies(ReferralId id) {
        return jdbc.sql("""
                        select count(*) from platform.timeline_entry
                        where territory_id = ? and aggregate_id = ? and step = 'reply'
                        """)
                .params(id.territory().value(), id.value())
                .query(Integer.class)
                .single();
    }

    private Set<UUID> kept() {
        return Set.copyOf(
                jdbc.sql("select mail_id from referrals.mail").query(UUID.class).list());
    }

    private static List<Expected> corpus() throws IOException {
        return Files.readAllLines(CORPUS.resolve("expected.tsv")).stream()
                .skip(1)
                .map(Expected::of)
                .toList();
    }
}
