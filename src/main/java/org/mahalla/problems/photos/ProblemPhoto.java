package org.mahalla.problems.photos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;

/** A photo of a problem; public from the day a person published it. */
public record ProblemPhoto(
        PhotoId id,
        ProblemId problem,
        boolean evidence,
        String file,
        String thumbnail,
        int width,
        int height,
        LocalDate addedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate hiddenOn) {

    public boolean isPublic() {
        return publishedOn != null;
    }

    static ProblemPhoto read(ResultSet row) throws SQLException {
        return new ProblemPhoto(
                new PhotoId(row.getObject("photo_id", UUID.class)),
                new ProblemId(row.getObject("problem_id", UUID.class)),
                row.getString("kind").equals("evidence"),
                row.getString("file"),
                row.getString("thumbnail"),
                row.getInt("width"),
                row.getInt("height"),
                row.getObject("added_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("hidden_on", LocalDate.class));
    }
}
