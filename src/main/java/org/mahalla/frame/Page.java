package org.mahalla.frame;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Digits;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;
import org.mahalla.shared.Numbers;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** What a template speaks to: the language, the words, dates and numbers, links and assets of this one request. */
public final class Page {
    private final Phrases phrases;
    private final String path;
    private final Assets assets;
    private final Supplier<@Nullable CsrfToken> csrf;
    private final @Nullable StaffBadge staff;
    private final LocalDate today;
    private final InstallationName place;

    Page(
            Phrases phrases,
            String path,
            Assets assets,
            Supplier<@Nullable CsrfToken> csrf,
            @Nullable StaffBadge staff,
            LocalDate today,
            InstallationName place) {
        this.phrases = phrases;
        this.path = path;
        this.assets = assets;
        this.csrf = csrf;
        this.staff = staff;
        this.today = today;
        this.place = place;
    }

    public Language language() {
        return phrases.language();
    }

    /** The message with its parameters in place; numbers come out in the page's digits. */
    public String t(String key, Object... args) {
        return phrases.t(key, args);
    }

    /** A count with the language's digits and thousands separator. */
    public String number(long value) {
        return Numbers.whole(language(), value);
    }

    /** The text with every digit in the language's own digits. */
    public String digits(String text) {
        return Digits.in(language(), text);
    }

    /** Weekday, day, month and year in the language's calendar. */
    public String date(LocalDate date) {
        return Dates.full(language(), date);
    }

    /** Day and month, and the year where it is another than this one. */
    public String day(LocalDate date) {
        return yearOf(date) == yearOf(today) ? Dates.day(language(), date) : Dates.plain(language(), date);
    }

    private int yearOf(LocalDate date) {
        return language() == Language.EN ? date.getYear() : JalaliDate.of(date).year();
    }

    /** How far the day is from today, in whole words: today, yesterday, four days ago, in two days. */
    public String days(LocalDate date) {
        return Dates.relative(language(), date, today);
    }

    /** The months of the language's calendar, for a date's select. */
    public List<Choice> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Choice(Integer.toString(month), monthName(month)))
                .toList();
    }

    private String monthName(int month) {
        return language() == Language.FA
                ? JalaliDate.monthNames(Language.FA).get(month - 1)
                : Month.of(month).getDisplayName(TextStyle.FULL, language().locale());
    }

    public LocalDate today() {
        return today;
    }

    /** The address of a path in the page's language. */
    public String link(String to) {
        return prefixed(language(), to);
    }

    /** This page in the other language. */
    public String other() {
        return prefixed(language().other(), path);
    }

    /** The content-hashed address of a file under `static`, as in `css/mahalla.css`. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** A small file under `static` within the page itself, for which no browser asks again. */
    public String inline(String name) {
        return assets.inline(name);
    }

    /** The hidden field every posting form carries. */
    public Content csrf() {
        return output -> {
            CsrfToken token = csrf.get();
            if (token != null) {
                output.writeContent("<input type=\"hidden\" name=\"" + HtmlUtils.htmlEscape(token.getParameterName())
                        + "\" value=\"" + HtmlUtils.htmlEscape(token.getToken()) + "\">");
            }
        };
    }

    /** The current path with its query, without the language's prefix. */
    public String path() {
        return path;
    }

    /** `page` when the current address lies under the given path, for `aria-current`; else null. */
    public @Nullable String current(String under) {
        return lies(under) ? "page" : null;
    }

    /** The same for a place of the staff's navigation, where the longest matching path wins. */
    public @Nullable String current(StaffBadge.Place place) {
        int own = near(place);
        return own > 0 && badge().places().stream().noneMatch(other -> near(other) > own) ? "page" : null;
    }

    /** The length of the longest address of the place that holds this one; 0 where none does. */
    private int near(StaffBadge.Place place) {
        return Stream.concat(Stream.of(place.path()), place.also().stream())
                .filter(this::lies)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private boolean lies(String under) {
        String here = path.split("\\?", 2)[0];
        return here.equals(under) || here.startsWith(under + "/");
    }

    /** The signed-in person, or null for a visitor. */
    public @Nullable StaffBadge staff() {
        return staff;
    }

    /** The signed-in person on a page that only signed-in people see. */
    public StaffBadge badge() {
        return Objects.requireNonNull(staff, "a staff page without a signed-in person");
    }

    /** The name of the place this installation serves. */
    public String place() {
        return place.in(language());
    }

    static String prefixed(Language language, String to) {
        if (language.prefix().isEmpty()) {
            return to;
        }
        return to.equals("/") ? language.prefix() : language.prefix() + to;
    }
}
