package org.mahalla.platform.tables;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

final class GeoJsonSink implements RowSink {
    private final JsonGenerator out;
    private final List<String> columns;

    GeoJsonSink(OutputStream out, List<String> columns) {
        this.out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        this.columns = List.copyOf(columns);
        this.out.writeStartObject();
        this.out.writeStringProperty("type", "FeatureCollection");
        this.out.writeName("features");
        this.out.writeStartArray();
    }

    @Override
    public void write(List<? extends @Nullable Object> cells, @Nullable Geometry geometry) {
        out.writeRaw('\n');
        out.writeStartObject();
        out.writeStringProperty("type", "Feature");
        out.writeName("geometry");
        if (geometry == null) {
            out.writeNull();
        } else {
            GeoJsonGeometry.write(out, geometry);
        }
        out.writeName("properties");
        out.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            out.writeName(columns.get(i));
            put(cells.get(i));
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void put(@Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number when Double.isFinite(number) -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Boolean yes -> out.writeBoolean(yes);
            default -> out.writeString(TableWriter.clean(value.toString()));
        }
    }

    @Override
    public void close() {
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }
}
