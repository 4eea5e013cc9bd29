package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mahalla.journeys.Corpus.Attack;
import org.mahalla.journeys.Targets.Target;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** Hostile texts in every field and every query: never a fault, never a new element, never slow, nothing typed lost. */
@JourneyTest
class AttackTests {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final long LONGEST_ADDRESS = 6_000;
    private static final long LONGEST_FORM = 20_000_000;
    /** Routes that would end the attacker's own session, and the door of the SMS gateway, which is shut here. */
    private static final Set<String> SPARED =
            Set.of("/sign-out", "/signout", "/account/sessions/end", "/account/password", "/error", "/sms/inbound");

    private final World world;
    private final Targets targets;
    private final List<String> faults = new ArrayList<>();
    private int asked;

    @Autowired
    AttackTests(World world, Targets targets) {
        this.world = world;
        this.targets = targets;
    }

    @Test
    void hostileTextsInOpenFormsAndQueriesAreAnswered() throws Exception {
        List<Attack> corpus = Corpus.all();
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(200);
        try (HttpClient client = Caller.client()) {
            Caller caller = new Caller(client).from(world.address());
            caller.get(URI.create(world.address() + "/sign-in")); // a page with a form, whose token all others take
            Resident resident = new Resident(client, "چراغ سر کوچه خاموش است.");
            for (Target target : targets.all()) {
                if (target.open() && !SPARED.contains(target.route().pattern())) {
                    int step = target.names().contains("password") ? 12 : 1;
                    for (int i = 0; i < corpus.size(); i += step) {
                        if (i % 50 == 0) {
                            resident = new Resident(client, "چراغ سر کوچه خاموش است.");
                        }
                        attack(caller, target, resident.draft(world.uri()), corpus.get(i));
                    }
                }
            }
        }
        done();
    }

    @Test
    void hostileTextsOfStaffAreAnsweredToo() throws Exception {
        List<Attack> corpus = Corpus.all();
        try (HttpClient client = Caller.client()) {
            Caller caller = new Caller(client).carrying(world.administrator());
            Caller manager = new Caller(client).carrying(world.manager());
            for (Target target : targets.all()) {
                if (!target.open() && !SPARED.contains(target.route().pattern())) {
                    String pattern = target.route().pattern();
                    boolean desk = pattern.startsWith("/desk") && !pattern.startsWith("/desk/agencies");
                    for (int i = target.route().pattern().length() % 7; i < corpus.size(); i += 7) {
                        attack(desk ? manager : caller, target, "none", corpus.get(i));
                    }
                }
            }
        }
        done();
    }

    @Test
    void hostileReportsAreTakenInAndShownHarmlessly() throws Exception {
        List<Attack> corpus = Corpus.all();
        int shown = 0;
        try (HttpClient client = Caller.client()) {
            for (int i = 0; i < corpus.size(); i += 6) {
                Attack attack = corpus.get(i);
                String text = "چراغ کوچه خراب است " + (attack.text().length() > 300 ? "" : attack.text());
                Resident resident = new Resident(client, text);
                if (takenIn(resident)) {
                    shown++;
                    URI page = world.uri().resolve("/track/" + resident.report(world.uri()));
                    check(attack, "/track", new Caller(client).get(page), 0);
                    URI desk = world.uri().resolve("/desk");
                    check(
                            attack,
                            "/desk",
                            new Caller(client).carrying(world.manager()).get(desk),
                            0);
                }
            }
        }
        assertThat(shown).isGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    /** Damaged characters are shown once more before they go; everything else is taken in. */
    private boolean takenIn(Resident resident) throws InterruptedException {
        try {
            return !resident.draft(world.uri()).isEmpty();
        } catch (IOException refused) {
            assertThat(refused).hasMessageMatching(".* answered 4\\d\\d");
            return false;
        }
    }

    private void attack(Caller caller, Target target, String draft, Attack attack) throws Exception {
        String pattern = target.route().pattern();
        boolean withDraft = pattern.startsWith("/report/{token}");
        String path = withDraft ? pattern.replace("{token}", draft) : pattern;
        boolean inPath = path.contains("{");
        if (inPath && (attack.encoded().length() > 2_000 || attack.name().startsWith("raw:"))) {
            return;
        }
        String value = attack.encoded();
        String spot = path.replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(pathPart(attack)));
        List<String> names = new ArrayList<>(target.names());
        if (pattern.endsWith("/contact")) {
            names.addAll(List.of("phone", "email", "answer-lamp-count", "answer-pole-number"));
        }
        long letters = (long) value.length() * Math.max(1, names.size());
        if (letters > (target.route().reads() ? LONGEST_ADDRESS : LONGEST_FORM)) {
            return;
        }
        String fields = names.stream().map(name -> "&" + name + "=" + value).collect(Collectors.joining());
        long start = System.nanoTime();
        asked++;
        if (target.route().reads()) {
            if (fields.length() < 6_000 && !value.matches(".*%(?![0-9A-F]{2}).*")) {
                URI address = URI.create(world.address() + spot + (fields.isEmpty() ? "" : "?" + fields.substring(1)));
                HttpResponse<String> answer = caller.get(address);
                if (slow(start)) {
                    // the machine may have been busy with something else; what is hostile is slow again
                    start = System.nanoTime();
                    answer = caller.get(address);
                }
                check(attack, pattern, answer, start);
            }
        } else {
            HttpResponse<String> answer = caller.postEncoded(URI.create(world.address() + spot), fields);
            check(attack, pattern, answer, start);
            if (answer.statusCode() == 403) {
                faults.add("the token was not taken: " + pattern);
            }
            keeps(attack, target, answer);
        }
    }

    private static String pathPart(Attack attack) {
        String encoded = attack.encoded().replace("+", "%20");
        return encoded.isEmpty() ? "x" : encoded;
    }

    private void check(Attack attack, String where, HttpResponse<String> answer, long start) {
        if (answer.statusCode() >= 500) {
            faults.add(answer.statusCode() + " at " + where + " for " + attack.name());
        }
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && answer.body().contains("<html lang")) {
            Markup.faults(answer.body()).forEach(fault -> faults.add(where + " for " + attack.name() + ": " + fault));
        }
        if (start > 0 && slow(start)) {
            faults.add("slow at " + where + " for " + attack.name());
        }
    }

    private static boolean slow(long start) {
        return System.nanoTime() - start > LONGEST.toNanos();
    }

    private void keeps(Attack attack, Target target, HttpResponse<String> answer) {
        boolean typed = target.names().stream()
                .anyMatch(name ->
                        Set.of("text", "place", "name", "contact", "phone").contains(name));
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (answer.statusCode() == 422
                && page
                && typed
                && attack.kept()
                && !HtmlUtils.htmlUnescape(answer.body()).contains(attack.text())) {
            faults.add("not kept at " + target.route().pattern() + ": " + attack.name());
        }
    }

    private void done() throws IOException {
        Map<String, Long> kinds = faults.stream()
                .collect(Collectors.groupingBy(fault -> fault.replaceAll(" for .*|: .*", ""), Collectors.counting()));
        assertThat(faults).as("%d requests; %s", asked, kinds).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }
}
