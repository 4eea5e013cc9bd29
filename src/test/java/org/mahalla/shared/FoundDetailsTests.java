package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.shared.PersonalDetails.Found;
import org.mahalla.shared.PersonalDetails.Kind;
import org.mahalla.testing.SharedFiles;

/** How much of what people write is found, and how often ordinary Persian is taken for it. */
class FoundDetailsTests {
    private static final long SEED = 1405;
    private static final int EACH = 4_000;
    private static final String[] PLATE_LETTERS = {
        "ب", "ج", "د", "س", "ص", "ط", "ق", "ل", "م", "ن", "و", "ه", "ی", "ت", "ع", "الف", "پ", "ث", "ش", "ک", "گ", "ژ",
        "D", "S"
    };
    private static final String[] AROUND = {
        "کوچهٔ ۷، %s تا ساعت ۱۸", "%s", "زنگ بزنید به %s.", "(%s) جلوی پل پارک می‌کند", "شماره:%s؛ ۳ بار گفتیم"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۱۲ب۳۴۵ ایران ۶۷",
                "۱۲ ب ۳۴۵ - ایران ۶۷",
                "۱۲ب۳۴۵-۶۷",
                "12ب34567",
                "ایران ۶۷ - ۱۲ ب ۳۴۵",
                "۶۷ ایران ۳۴۵ ب ۱۲",
                "۱۲ الف ۳۴۵ ایران۱۱",
                "۱۲ و ۳۴۵ ایران ۱۱",
                "۱۲ب۳۴۵",
                "12 D 345 IR 67",
                "۱۲ ق ۳۴۵ / ۶۷",
            })
    void knowsAPlateAsPeopleWriteIt(String plate) {
        assertThat(PersonalDetails.hide("خودرو " + plate + " جلوی پل است")).isEqualTo("خودرو ••• جلوی پل است");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "پلاک ۱۲ و ۱۳۴ و ۲۲",
                "پلاک ۱۲ ب، طبقهٔ ۳",
                "کوچهٔ ۱۲ بین ۱۳ و ۱۵",
                "از ساعت ۱۲ تا ۱۳:۳۰ قطع است",
                "۱۲ متر از ۳۴۵ متر آسفالت شد",
                "خیابان ۱۵ خرداد، کوچهٔ ۲۳۴",
                "۲۲ بهمن ۱۳۵۷",
                "ماده ۱۲ قانون ۱۳۴۵",
            })
    void takesAnAddressOrADateForNoPlate(String text) {
        assertThat(PersonalDetails.hide(text)).isEqualTo(text);
    }

    @Test
    void findsNinetyNineOfAHundred() {
        Random random = new Random(SEED);
        Map<Kind, Integer> missed = new EnumMap<>(Kind.class);
        List<String> examples = new ArrayList<>();
        for (Kind kind : List.of(Kind.PHONE, Kind.NATIONAL_ID, Kind.BANK_CARD, Kind.SHEBA, Kind.PLATE)) {
            for (int i = 0; i < EACH; i++) {
                String written = digits(written(kind, random), random);
                String text = AROUND[random.nextInt(AROUND.length)].formatted(written);
                int at = text.indexOf(written);
                if (PersonalDetails.in(text).stream().noneMatch(one -> covers(one, at, at + written.length()))) {
                    missed.merge(kind, 1, Integer::sum);
                    examples.add(kind + " " + text);
                }
            }
        }
        System.out.println("seed " + SEED + ": missed of " + EACH + " each " + missed);
        assertThat(missed.values())
                .as("seed " + SEED + ": " + examples.stream().limit(20).toList())
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(EACH / 100));
    }

    /** The first is the corpus, the second is the sentences that have a false mark. */
    @Test
    void seldomTakesOrdinaryPersianForADetail() {
        List<String> sentences = new ArrayList<>();
        lines("persian-text/farstail_val.tsv.gz").forEach(line -> sentences.addAll(Arrays.asList(line.split("\t"))));
        lines("persian-text/ud_seraji_dev.conllu.gz").stream()
                .filter(line -> line.startsWith("# text = "))
                .forEach(line -> sentences.add(line.substring(9)));
        List<String> alarms = sentences.stream()
                .filter(text -> !PersonalDetails.in(text).isEmpty())
                .toList();
        System.out.println("false alarms: " + alarms.size() + " of " + sentences.size() + " sentences " + alarms);
        assertThat(sentences).hasSizeGreaterThan(3_500);
        assertThat(alarms).hasSizeLessThanOrEqualTo(2);
    }

    private static boolean covers(Found one, int start, int end) {
        return one.start() <= start && one.end() >= end;
    }

    private static String written(Kind kind, Random random) {
        return switch (kind) {
            case PHONE -> phone(random);
            case NATIONAL_ID -> groups(nationalId(random), random, 3, 6, 1);
            case BANK_CARD -> groups(card(random), random, 4, 4, 4, 4);
            case SHEBA -> (random.nextBoolean() ? "IR" : "") + groups(sheba(random), random, 2, 4, 4, 4, 4, 4, 2);
            case PLATE -> plate(random);
            case EMAIL -> throw new IllegalArgumentException();
        };
    }

    private static String phone(Random random) {
        String rest = new String[] {"90", "91", "92", "93", "99"}[random.nextInt(5)] + number(random, 8);
        String whole = new String[] {"0", "+98", "0098", "98"}[random.nextInt(4)] + rest;
        return whole.startsWith("0") && !whole.startsWith("00") ? groups(whole, random, 4, 3, 2, 2) : whole;
    }

    private static String plate(Random random) {
        String two = "" + (1 + random.nextInt(9)) + (1 + random.nextInt(9));
        String three = "" + (1 + random.nextInt(9)) + (1 + random.nextInt(9)) + (1 + random.nextInt(9));
        String region = Integer.toString(10 + random.nextInt(90));
        String letter = PLATE_LETTERS[random.nextInt(PLATE_LETTERS.length)];
        String gap = new String[] {"", " ", "\u200C", "-"}[random.nextInt(4)];
        String iran = new String[] {" ایران ", " ایران", "-ایران ", " - ", "-", " IR "}[random.nextInt(6)];
        if (letter.equals("و") && !iran.contains("ایران")) {
            gap = "";
        }
        return random.nextInt(5) == 0
                ? "ایران " + region + " " + two + gap + letter + gap + three
                : two + gap + letter + gap + three + iran + region;
    }

    private static String nationalId(Random random) {
        while (true) {
            String nine = number(random, 9);
            for (int last = 0; last < 10; last++) {
                if (Identifiers.isNationalId(nine + last)) {
                    return nine + last;
                }
            }
        }
    }

    private static String card(Random random) {
        String most = "6" + number(random, 14);
        for (int last = 0; ; last++) {
            if (Identifiers.isBankCard(most + last)) {
                return most + last;
            }
        }
    }

    private static String sheba(Random random) {
        String account = number(random, 22);
        for (int check = 2; ; check++) {
            String whole = String.format("%02d", check) + account;
            if (Identifiers.isSheba("IR" + whole)) {
                return whole;
            }
        }
    }

    private static String groups(String digits, Random random, int... sizes) {
        String gap = new String[] {"", "", " ", "-", " - ", "\u200C", "."}[random.nextInt(7)];
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            parts.add(digits.substring(from, from + size));
            from += size;
        }
        return String.join(gap, parts);
    }

    private static String digits(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Digits.persian(text);
            case 1 -> Digits.latin(text).replace('0', '\u0660').replace('5', '\u0665');
            default -> text;
        };
    }

    private static String number(Random random, int length) {
        StringBuilder number = new StringBuilder();
        random.ints(length, 0, 10).forEach(number::append);
        return number.toString();
    }

    private static List<String> lines(String path) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedFiles.data(path))), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
