package org.mahalla.places.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PersianText;

/**
 * The English names of Iran and its provinces, for sources that have only the Persian ones. Below the province names
 * repeat and are written in many ways, so nothing is made up there.
 */
final class NamesOfIran {
    private static final String PROVINCE = "استان ";
    private static final Map<String, String> PROVINCES = byKey("""
            آذربایجان شرقی=East Azerbaijan
            آذربایجان غربی=West Azerbaijan
            اردبیل=Ardabil
            اصفهان=Isfahan
            البرز=Alborz
            ایلام=Ilam
            بوشهر=Bushehr
            تهران=Tehran
            چهارمحال و بختیاری=Chaharmahal and Bakhtiari
            خراسان جنوبی=South Khorasan
            خراسان رضوی=Razavi Khorasan
            خراسان شمالی=North Khorasan
            خوزستان=Khuzestan
            زنجان=Zanjan
            سمنان=Semnan
            سیستان و بلوچستان=Sistan and Baluchestan
            فارس=Fars
            قزوین=Qazvin
            قم=Qom
            کردستان=Kurdistan
            کرمان=Kerman
            کرمانشاه=Kermanshah
            کهگیلویه و بویراحمد=Kohgiluyeh and Boyer-Ahmad
            گلستان=Golestan
            گیلان=Gilan
            لرستان=Lorestan
            مازندران=Mazandaran
            مرکزی=Markazi
            هرمزگان=Hormozgan
            همدان=Hamadan
            یزد=Yazd
            """);

    private NamesOfIran() {}

    /** The name with its English, where it has none and it is known for certain; else the name as it came. */
    static PlaceName complete(PlaceName name, DivisionKind kind) {
        return name.en().isBlank()
                ? english(name.fa(), kind)
                        .map(english -> new PlaceName(name.fa(), english))
                        .orElse(name)
                : name;
    }

    private static Optional<String> english(String persian, DivisionKind kind) {
        return switch (kind) {
            case COUNTRY -> key(persian).equals(key("ایران")) ? Optional.of("Iran") : Optional.empty();
            case PROVINCE ->
                Optional.ofNullable(PROVINCES.get(key(persian)))
                        .map(name -> persian.startsWith(PROVINCE) ? name + " Province" : name);
            default -> Optional.empty();
        };
    }

    private static Map<String, String> byKey(String lines) {
        Map<String, String> names = new HashMap<>();
        lines.lines().map(line -> line.split("=", 2)).forEach(pair -> {
            names.put(key(pair[0]), pair[1]);
            names.put(key(PROVINCE + pair[0]), pair[1]);
        });
        return names;
    }

    private static String key(String name) {
        return PersianText.joinedKey(name);
    }
}
