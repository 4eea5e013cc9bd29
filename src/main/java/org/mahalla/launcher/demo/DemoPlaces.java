package org.mahalla.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.places.imports.PlacesImported;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The demo's province: Qom with its city in eight zones and 116 neighbourhoods in three waves. It comes in through the
 * same import as any file. Boundaries are invented: each neighbourhood gets the ground nearest to its middle.
 */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoPlaces {
    /** Degrees (about 900 m) that a boundary reaches beyond its middle at the edge of the city. */
    private static final double EDGE = 0.009;

    private static final int ZONES = 8;
    private static final String DIVISIONS_MAPPING = """
            source: demo
            territory: {code: ir, name: ایران}
            columns: {code: code, name: name, name_en: name_en, kind: kind, parent: parent}
            constants: {language: fa}
            """;
    private static final String NEIGHBOURHOODS_MAPPING = """
            source: demo
            territory: {code: ir-qom, name: قم}
            columns: {code: code, name: name, name_en: name_en, parent: parent, wave: wave, population: population}
            constants: {kind: neighbourhood, language: fa}
            """;

    private final ImportPlaces importPlaces;

    DemoPlaces(ImportPlaces importPlaces) {
        this.importPlaces = importPlaces;
    }

    void fill(DemoContent content) {
        try {
            Path folder = Files.createTempDirectory("mahalla-demo");
            run(folder, "divisions.csv", divisions(), DIVISIONS_MAPPING);
            run(folder, "neighbourhoods.geojson", neighbourhoods(content.neighbourhoods()), NEIGHBOURHOODS_MAPPING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void run(Path folder, String name, String table, String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve(name), table);
        Path yaml = Files.writeString(folder.resolve(name + ".yaml"), mapping);
        PlacesImported done = importPlaces.run(file, yaml, false, rows -> {});
        if (done.counts().refused() > 0) {
            throw new IllegalStateException("the demo's own places were refused: " + done.refused());
        }
        Files.delete(file);
        Files.delete(yaml);
    }

    private static String divisions() {
        StringBuilder csv = new StringBuilder("code,name,name_en,kind,parent\n")
                .append("qom,استان قم,Qom province,province,\n")
                .append("qom-county,شهرستان قم,Qom county,county,qom\n")
                .append("qom-city,قم,Qom,city,qom-county\n");
        for (int zone = 1; zone <= ZONES; zone++) {
            csv.append("zone-%d,منطقهٔ %s,District %d,zone,qom-city\n"
                    .formatted(zone, org.mahalla.shared.Digits.persian(Integer.toString(zone)), zone));
        }
        return csv.toString();
    }

    private static String neighbourhoods(List<DemoContent.Hood> hoods) {
        Map<Coordinate, Geometry> cells = cells(hoods);
        List<String> features = new ArrayList<>();
        for (DemoContent.Hood hood : hoods) {
            features.add("""
                    {"type":"Feature","properties":{"code":"%s","name":"%s","name_en":"%s","parent":"zone-%d","wave":%d,\
                    "population":%d},"geometry":{"type":"Polygon","coordinates":[%s]}}""".formatted(
                            hood.code(),
                            hood.name().fa(),
                            hood.name().en(),
                            hood.district(),
                            hood.wave(),
                            hood.population(),
                            ring(Objects.requireNonNull(cells.get(middle(hood))))));
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static Map<Coordinate, Geometry> cells(List<DemoContent.Hood> hoods) {
        GeometryFactory factory = new GeometryFactory();
        List<Coordinate> middles = hoods.stream().map(DemoPlaces::middle).toList();
        Geometry city = factory.createMultiPointFromCoords(middles.toArray(Coordinate[]::new))
                .convexHull()
                .buffer(EDGE);
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(middles);
        voronoi.setClipEnvelope(city.getEnvelopeInternal());
        Geometry diagram = voronoi.getDiagram(factory);
        Map<Coordinate, Geometry> found = new HashMap<>();
        for (Coordinate middle : middles) {
            Point point = factory.createPoint(middle);
            Geometry around = point.buffer(2 * EDGE, 8).intersection(city);
            for (int i = 0; i < diagram.getNumGeometries(); i++) {
                if (diagram.getGeometryN(i).covers(point)) {
                    found.put(middle, diagram.getGeometryN(i).intersection(around));
                }
            }
        }
        return found;
    }

    private static Coordinate middle(DemoContent.Hood hood) {
        return new Coordinate(hood.longitude(), hood.latitude());
    }

    private static String ring(Geometry cell) {
        List<String> points = new ArrayList<>();
        for (Coordinate corner : cell.getCoordinates()) {
            points.add(String.format(Locale.ROOT, "[%.5f,%.5f]", corner.x, corner.y));
        }
        return "[" + String.join(",", points) + "]";
    }
}
