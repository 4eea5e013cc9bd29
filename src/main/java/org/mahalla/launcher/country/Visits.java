package org.mahalla.launcher.country;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people ask of a Mahalla, by the name of its figure: each answers the next request of one of them. */
final class Visits {
    private static final int DRAFTS = 200;
    private static final long SEED = 14050902;
    private static final List<String> STATES =
            List.of("", "", "new", "in-hand", "due-soon", "late", "claimed", "confirmed", "unanswered", "closed");
    private static final List<String> SORTS = List.of("", "", "", "seen", "due");

    private final Targets targets;
    private final CountryWords words;
    private final List<String> searchable;
    private final List<String> areas;
    private final List<Targets.Shown> open;
    private final List<String> sessions = new ArrayList<>();
    private final List<String> drafts = new ArrayList<>();

    Visits(Targets targets) {
        this.targets = targets;
        this.words = new CountryWords(
                targets.topics().stream().map(Targets.Subject::code).collect(Collectors.toSet()));
        this.searchable = words.searchable();
        this.open = targets.problems().stream().filter(Targets.Shown::open).toList();
        this.areas =
                targets.topics().stream().map(Targets.Subject::area).distinct().toList();
    }

    /** Signs the people of the country in and begins reports, over the wire like everything else. */
    void prepare(int port, Path folder) throws IOException {
        try (Wire wire = new Wire(port)) {
            for (String line : Files.readAllLines(CountryPeople.file(folder))) {
                String[] login = line.split(" ", 2);
                sessions.add(signIn(wire, login[0], login[1]));
            }
            Random random = new Random(SEED);
            for (int i = 0; i < DRAFTS; i++) {
                drafts.add(begin(wire, random));
            }
        }
    }

    Map<String, Function<Random, byte[]>> byFigure() {
        Map<String, Function<Random, byte[]>> visits = new LinkedHashMap<>();
        visits.put("home", random -> page("/"));
        visits.put("list", random -> page(list(random)));
        visits.put("problem", random -> page("/problems/" + problem(random).id()));
        visits.put(
                "neighbourhood",
                random -> page("/neighbourhoods/" + place(random).id()));
        visits.put("map_window", random -> page("/problems/map?window=" + window(random)));
        visits.put("search", random -> page("/problems?q=" + coded(searched(random))));
        visits.put("desk_inbox", random -> Wire.get("/desk", CountryWords.pick(sessions, random)));
        visits.put("duplicates", random -> page("/report/" + CountryWords.pick(drafts, random) + "/similar"));
        visits.put("report_post", random -> Wire.post("/report/sent", "", report(random)));
        visits.put("track", random -> page("/track/" + CountryWords.pick(targets.codes(), random)));
        return visits;
    }

    private static byte[] page(String path) {
        return Wire.get(path, "");
    }

    private Targets.Shown problem(Random random) {
        return CountryWords.pick(targets.problems(), random);
    }

    private Targets.Place place(Random random) {
        return CountryWords.pick(targets.places(), random);
    }

    /** A window of the map, from a few streets to a province: the sides south, west, north and east. */
    private String window(Random random) {
        Targets.Place place = place(random);
        double reach = 0.01 * Math.pow(2, random.nextInt(8));
        return String.format(
                Locale.ROOT,
                "%.4f,%.4f,%.4f,%.4f",
                place.middle().latitude() - reach,
                place.middle().longitude() - reach,
                place.middle().latitude() + reach,
                place.middle().longitude() + reach);
    }

    /** The whole list or a part of it, by filters as people combine them, and sometimes a page further on. */
    private String list(Random random) {
        StringBuilder path = new StringBuilder("/problems?");
        String state = CountryWords.pick(STATES, random);
        String sort = CountryWords.pick(SORTS, random);
        add(path, "state", state);
        if (random.nextInt(3) == 0) {
            add(path, "topic", CountryWords.pick(areas, random));
        }
        if (random.nextInt(3) == 0) {
            add(path, "neighbourhood", place(random).id());
        }
        if (state.isEmpty()) {
            add(path, "sort", sort);
        }
        if (state.isEmpty() && sort.isEmpty() && random.nextBoolean()) {
            Targets.Shown after = problem(random);
            add(path, "after", after.opened() + "_" + after.id());
        }
        return path.toString();
    }

    private static void add(StringBuilder path, String name, String value) {
        if (!value.isEmpty()) {
            path.append(path.charAt(path.length() - 1) == '?' ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }

    /** One or two words of what was said, a place, or the beginning of a word. */
    private String searched(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> CountryWords.pick(searchable, random);
            case 1 ->
                CountryWords.pick(searchable, random) + " " + place(random).name();
            case 2 -> place(random).name();
            default -> {
                String word = CountryWords.pick(searchable, random);
                yield CountryWords.pick(searchable, random) + " " + word.substring(0, 3);
            }
        };
    }

    /** Never twice under one key, not even by the next run in the same folder: a repeated one is only answered again. */
    private String report(Random random) {
        CountryWords.Told told = words.tell(random);
        return "key=" + UUID.randomUUID() + "&" + said(told) + "&" + where(random, told);
    }

    private String said(CountryWords.Told told) {
        String area = targets.topics().stream()
                .filter(topic -> topic.code().equals(told.topic()))
                .map(Targets.Subject::area)
                .findFirst()
                .orElseThrow();
        return "area=" + area + "&topic=" + told.topic() + "&text=" + coded(told.text()) + "&left=desk";
    }

    private String where(Random random, CountryWords.Told told) {
        Targets.Place place = place(random);
        return where(
                place.id(),
                place.middle().latitude() + (random.nextDouble() - 0.5) * 0.009,
                place.middle().longitude() + (random.nextDouble() - 0.5) * 0.010,
                told);
    }

    private static String where(String neighbourhood, double latitude, double longitude, CountryWords.Told told) {
        return String.format(
                Locale.ROOT,
                "neighbourhood=%s&latitude=%.5f&longitude=%.5f&place=%s",
                neighbourhood,
                latitude,
                longitude,
                coded(told.place()));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String signIn(Wire wire, String name, String password) throws IOException {
        Wire.Answer form = wire.ask(page("/sign-in/password"));
        Wire.Answer in = wire.ask(Wire.post(
                "/sign-in/password",
                form.cookies(),
                "name=" + name + "&password=" + password + token(form) + "&code="));
        if (in.location() == null || in.cookies().isEmpty()) {
            throw new IOException(name + " could not sign in: " + in.status());
        }
        return in.cookies();
    }

    /** A report beside a problem of the same topic, as a second person would write it. */
    private String begin(Wire wire, Random random) throws IOException {
        Targets.Shown near = CountryWords.pick(open, random);
        CountryWords.Told told = words.tell(near.topic(), random);
        Wire.Answer form = wire.ask(page("/report"));
        Wire.Answer placed = wire.ask(Wire.post(
                "/report",
                form.cookies(),
                where(near.place(), near.point().latitude(), near.point().longitude(), told) + token(form)));
        String address = placed.location();
        if (address == null) {
            throw new IOException("a report could not be begun: " + placed.status());
        }
        String draft = address.replaceAll(".*/report/([^/]+)/.*", "$1");
        Wire.Answer what = wire.ask(Wire.post("/report/" + draft + "/what", form.cookies(), said(told) + token(form)));
        if (what.location() == null) {
            throw new IOException("a report could not be written: " + what.status());
        }
        return draft;
    }

    private static String token(Wire.Answer form) {
        return "&_csrf=" + coded(form.formToken().orElseThrow());
    }
}
