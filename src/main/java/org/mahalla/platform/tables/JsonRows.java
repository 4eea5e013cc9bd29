package org.mahalla.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Objects of an array, or features of a GeoJSON collection, whose properties are the cells. Coordinates of GeoJSON are
 * WGS 84 (RFC 7946) unless an old "crs" member before the features names the web map's metres; any other is refused.
 */
final class JsonRows implements RowSource {
    private final JsonParser parser;
    private final JsonFactory factory;
    private final TableFormat format;
    private final TableLimits limits;
    private Columns columns = Columns.of(List.of());
    private @Nullable Row first;
    private GeoJsonGeometry.Grid grid = GeoJsonGeometry.Grid.DEGREES;
    private int count;
    private boolean ended;

    JsonRows(InputStream in, Charset encoding, TableFormat format, TableLimits limits) {
        this.format = format;
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxStringLength(limits.cellCharacters() * 4)
                        .maxNumberLength(100)
                        .build())
                .build();
        this.parser = factory.createParser(ObjectReadContext.empty(), new DecodedText(in, encoding));
        try {
            enterArray();
            first = read();
        } catch (JacksonException e) {
            throw new RefusedException("PLT-301");
        }
        if (first == null) {
            throw new RefusedException("PLT-307");
        }
    }

    private void enterArray() {
        JsonToken token = parser.nextToken();
        if (format == TableFormat.JSON) {
            return;
        }
        while (token != null && (token = parser.nextToken()) == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            token = parser.nextToken();
            if ("features".equals(name) && token == JsonToken.START_ARRAY) {
                return;
            }
            if ("crs".equals(name) && token == JsonToken.START_OBJECT) {
                readGrid();
            } else {
                parser.skipChildren();
            }
        }
        throw new RefusedException("PLT-301");
    }

    private void readGrid() {
        String crs = "CRS84";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            if (parser.nextToken() != JsonToken.START_OBJECT || !"properties".equals(member)) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isName = "name".equals(parser.currentName());
                crs = parser.nextToken() == JsonToken.VALUE_STRING && isName ? parser.getString() : crs;
                parser.skipChildren();
            }
        }
        String named = crs;
        grid = GeoJsonGeometry.Grid.named(named).orElseThrow(() -> new RefusedException("PLT-314", named));
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() {
        Row row = first;
        if (row != null) {
            first = null;
            return row;
        }
        if (ended) {
            return null;
        }
        try {
            return read();
        } catch (JacksonException e) {
            ended = true;
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return new Row(count + 1, columns, List.of(), null, CellProblem.ofRow("PLT-312", Math.max(1, line)));
        }
    }

    private @Nullable Row read() {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            ended = true;
            return null;
        }
        if (++count > limits.rows()) {
            throw new RefusedException("PLT-304", limits.rows());
        }
        Cells cells = new Cells();
        if (token != JsonToken.START_OBJECT) {
            String found = token == null ? "" : parser.getString();
            parser.skipChildren();
            return new Row(count, columns, List.of(found), null, CellProblem.of("", found, "PLT-313"));
        }
        if (format == TableFormat.GEOJSON) {
            readFeature(cells);
        } else {
            readObject(cells);
        }
        return cells.row();
    }

    private void readFeature(Cells cells) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("properties".equals(name) && value == JsonToken.START_OBJECT) {
                readObject(cells);
            } else if ("geometry".equals(name) && value == JsonToken.START_OBJECT) {
                cells.geometry = GeoJsonGeometry.read(parser, grid, limits);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readObject(Cells cells) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            cells.add(name, text());
        }
    }

    private String text() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return parser.getString();
        }
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.copyCurrentStructure(parser);
        }
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private final class Cells {
        private final List<String> names = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private GeoJsonGeometry.@Nullable Reading geometry;
        private @Nullable CellProblem problem;

        void add(String name, String text) {
            if (names.size() >= limits.columns()) {
                throw new RefusedException("PLT-305", limits.columns());
            }
            String shown = text.indexOf(0) < 0 ? text : text.replace("\0", "\\x00");
            if (shown.length() != text.length() && problem == null) {
                problem = CellProblem.of(name, shown, "PLT-323");
            }
            if (text.length() > limits.cellCharacters() && problem == null) {
                problem = CellProblem.of(name, text, "PLT-325", limits.cellCharacters());
            }
            if (DecodedText.isBroken(text) && problem == null) {
                problem = CellProblem.of(name, DecodedText.shown(text), "PLT-324", "UTF-8");
            }
            names.add(name);
            texts.add(DecodedText.shown(shown));
        }

        Row row() {
            if (!columns.names().equals(names)) {
                columns = Columns.ofHeader(names);
            }
            if (problem == null && geometry != null) {
                problem = geometry.problem();
            }
            return new Row(count, columns, texts, geometry == null ? null : geometry.geometry(), problem);
        }
    }
}
