package org.mahalla.launcher.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.mahalla.shared.CompactId;

/** What secretariats ask of a Mahalla with many referrals, and what everybody asks of agencies, by the name of its figure. */
final class ReferralVisits {
    private static final int MOST = 2_000;
    private static final List<String> BANDS = List.of("late", "late", "today", "week", "later", "ours", "");
    private static final List<String> SECRETARIATS = List.of("executive", "parliament", "judiciary");

    private final List<String> referrals;
    private final List<String[]> agencies;
    private final List<String> sessions = new ArrayList<>();
    private final int ofAll;

    private ReferralVisits(List<String> referrals, List<String[]> agencies, int ofAll) {
        this.ofAll = ofAll;
        this.referrals = referrals;
        this.agencies = agencies;
    }

    static ReferralVisits read(String url, int ofAll) throws SQLException {
        try (Connection database = DriverManager.getConnection(url)) {
            Targets.awaitQuiet(database);
            return new ReferralVisits(
                    Targets.all(
                            database,
                            "select referral_id from referrals.referral order by md5(referral_id::text) limit " + MOST,
                            row -> CompactId.encode(row.getObject("referral_id", UUID.class))),
                    Targets.all(
                            database, "select agency_id, code from agencies.agency order by code", row -> new String[] {
                                CompactId.encode(row.getObject("agency_id", UUID.class)), row.getString("code")
                            }),
                    ofAll);
        }
    }

    /** @param people the file of those who work at the desk; those of the whole country stand first */
    void prepare(int port, Path people) throws IOException {
        try (Wire wire = new Wire(port)) {
            for (String line : Files.readAllLines(people)) {
                String[] login = line.split(" ", 2);
                sessions.add(Visits.signIn(wire, login[0], login[1]));
            }
        }
    }

    /** Officers of the whole country and of provinces in turn. */
    Map<String, Function<Random, byte[]>> byFigure() {
        Map<String, Function<Random, byte[]>> visits = new LinkedHashMap<>();
        visits.put(
                "desk_referrals",
                random -> desk("/desk/referrals?band=" + pick(BANDS, random) + after(random), random));
        visits.put("desk_of_one", random -> desk(ofOne(random), random));
        visits.put(
                "referral",
                random -> Wire.get("/desk/referrals/" + pick(referrals, random), sessions.get(random.nextInt(ofAll))));
        visits.put("agency_record", random -> Wire.get("/agencies/" + pick(agencies, random)[1] + "/record", ""));
        visits.put(
                "agency_records",
                random -> Wire.get("/agencies/records?period=" + pick(List.of("days", "year", "last"), random), ""));
        return visits;
    }

    /** One secretariat's list, half of the time of one agency. */
    private String ofOne(Random random) {
        String list = "/desk/referrals?secretariat=" + pick(SECRETARIATS, random) + "&band=" + pick(BANDS, random);
        return random.nextBoolean() ? list + after(random) : list + "&agency=" + pick(agencies, random)[0];
    }

    /** Sometimes a page further on. */
    private String after(Random random) {
        return random.nextInt(4) == 0
                ? "&after=" + LocalDate.now(Clock.systemUTC()).minusDays(random.nextInt(60)) + "."
                        + pick(referrals, random)
                : "";
    }

    private byte[] desk(String path, Random random) {
        return Wire.get(path, pick(sessions, random));
    }

    private static <T> T pick(List<T> all, Random random) {
        return CountryWords.pick(all, random);
    }
}
