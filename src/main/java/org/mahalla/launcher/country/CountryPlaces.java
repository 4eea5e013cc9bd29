package org.mahalla.launcher.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.places.imports.PlacesImported;
import org.mahalla.shared.PlacePath;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Brings the places of the invented country in by the same import as any file; each county is a territory of its own. */
@Component
@ConditionalOnProperty("mahalla.country")
class CountryPlaces {
    private static final String DIVISIONS_MAPPING = """
            source: country
            territory: {code: ir, name: ایران}
            columns: {code: code, name: name, name_en: name_en, kind: kind, parent: parent}
            constants: {language: fa}
            """;
    private static final String NEIGHBOURHOODS_MAPPING = """
            source: country
            territory: {code: ir-%s, name: %s}
            columns: {code: code, name: name, name_en: name_en, parent: parent, population: population}
            constants: {kind: neighbourhood, language: fa}
            """;

    private final ImportPlaces importPlaces;
    private final Neighbourhoods neighbourhoods;

    CountryPlaces(ImportPlaces importPlaces, Neighbourhoods neighbourhoods) {
        this.importPlaces = importPlaces;
        this.neighbourhoods = neighbourhoods;
    }

    /** The path under which everything of a county lies. */
    static PlacePath path(CountryGround.County county) {
        return new PlacePath("ir." + county.province() + "." + county.code() + ".town-" + county.code());
    }

    /** Brings in what is missing. */
    void fill(CountryGround ground, CountryWords words) {
        try {
            Path folder = Files.createTempDirectory("mahalla-country");
            run(folder, "divisions.csv", divisions(ground, words), DIVISIONS_MAPPING);
            for (CountryGround.County county : ground.counties()) {
                if (of(county).size() != county.neighbourhoods()) {
                    run(
                            folder,
                            county.code() + ".geojson",
                            neighbourhoods(ground, county, words),
                            NEIGHBOURHOODS_MAPPING.formatted(
                                    county.code(),
                                    words.county(CountryGround.PROVINCES + county.number())
                                            .fa()));
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The neighbourhoods of a county, ordered by path. */
    List<Neighbourhood> of(CountryGround.County county) {
        return neighbourhoods.under(path(county));
    }

    private void run(Path folder, String name, String table, String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve(name), table);
        Path yaml = Files.writeString(folder.resolve(name + ".yaml"), mapping);
        PlacesImported done = importPlaces.run(file, yaml, false, rows -> {});
        if (done.counts().refused() > 0) {
            throw new IllegalStateException("places of our own were refused: " + done.refused());
        }
        Files.delete(file);
        Files.delete(yaml);
    }

    private static String divisions(CountryGround ground, CountryWords words) {
        StringBuilder csv = new StringBuilder("code,name,name_en,kind,parent\n");
        for (int i = 0; i < CountryGround.PROVINCES; i++) {
            CountryWords.Text name = words.county(i);
            csv.append("p%d,استان %s,%s Province,province,\n".formatted(i, name.fa(), name.en()));
        }
        for (CountryGround.County county : ground.counties()) {
            CountryWords.Text name = words.county(CountryGround.PROVINCES + county.number());
            csv.append("%s,شهرستان %s,%s County,county,%s\n"
                    .formatted(county.code(), name.fa(), name.en(), county.province()));
            csv.append("town-%s,%s,%s,city,%s\n".formatted(county.code(), name.fa(), name.en(), county.code()));
        }
        return csv.toString();
    }

    private static String neighbourhoods(CountryGround ground, CountryGround.County county, CountryWords words) {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < county.neighbourhoods(); i++) {
            CountryGround.Plot plot = ground.plot(county, i);
            CountryWords.Text name = words.neighbourhood(county.number() * 7 + i);
            features.add(String.format(
                    Locale.ROOT,
                    "{\"type\":\"Feature\",\"properties\":{\"code\":\"n%d\",\"name\":\"%s\",\"name_en\":\"%s\","
                            + "\"parent\":\"town-%s\",\"population\":%d},\"geometry\":%s}",
                    i,
                    name.fa(),
                    name.en(),
                    county.code(),
                    3_000 + (county.number() * 31 + i * 977) % 9_000,
                    geometry(plot)));
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String geometry(CountryGround.Plot plot) {
        return plot.ring().isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "{\"type\":\"Point\",\"coordinates\":[%.5f,%.5f]}",
                        plot.longitude(),
                        plot.latitude())
                : "{\"type\":\"Polygon\",\"coordinates\":[["
                        + plot.ring().stream()
                                .map(corner -> String.format(Locale.ROOT, "[%.5f,%.5f]", corner[0], corner[1]))
                                .collect(Collectors.joining(","))
                        + "]]}";
    }
}
