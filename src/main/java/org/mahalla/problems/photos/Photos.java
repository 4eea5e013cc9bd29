package org.mahalla.problems.photos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.shared.IdMaker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of photos; the pixels lie in the file store under their content hash. */
@Component
public class Photos {
    private static final String COLUMNS =
            "photo_id, problem_id, kind, file, thumbnail, width, height, added_on, published_on, hidden_on";

    private final JdbcClient jdbc;
    private final IdMaker ids;
    private final Groups groups;
    private final KeptFiles files;

    Photos(JdbcClient jdbc, IdMaker ids, Groups groups, KeptFiles files) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.groups = groups;
        this.files = files;
    }

    @Transactional
    public void addToReport(ProblemId problem, ReportId report, List<Photo> photos, LocalDate day) {
        files.hold(KeptFiles.names(photos));
        photos.forEach(photo -> add(problem, report, "report", photo, day, null));
    }

    /** Evidence of the desk is public at once: whoever adds it has looked at it. */
    @Transactional
    public void addEvidence(ProblemId problem, List<Photo> photos, LocalDate day) {
        files.hold(KeptFiles.names(photos));
        photos.forEach(photo -> add(problem, null, "evidence", photo, day, day));
    }

    /** What an agency shows waits for the desk's look like the photos of residents. */
    @Transactional
    public void addAnswered(ProblemId problem, List<Photo> photos, LocalDate day) {
        files.hold(KeptFiles.names(photos));
        photos.forEach(photo -> add(problem, null, "evidence", photo, day, null));
    }

    public Optional<ProblemPhoto> find(PhotoId id) {
        return jdbc.sql("select " + COLUMNS + """
                         from problems.photo
                        where territory_id = ? and photo_id = ?
                        """)
                .param(id.territory().value())
                .param(id.value())
                .query((row, n) -> ProblemPhoto.read(row))
                .optional();
    }

    /** All photos of a problem and of what was joined to it, evidence last; hidden ones left out. */
    public List<ProblemPhoto> of(ProblemId problem) {
        return jdbc.sql("select " + COLUMNS + """
                         from problems.photo
                        where territory_id = :territory and problem_id in (:group) and hidden_on is null
                        order by kind desc, added_on, photo_id
                        limit 60
                        """)
                .param("territory", problem.territory().value())
                .param("group", groups.idsUnder(problem))
                .query((row, n) -> ProblemPhoto.read(row))
                .list();
    }

    /** With those that the desk has hidden. */
    public List<ProblemPhoto> all(ProblemId problem) {
        return jdbc.sql("select " + COLUMNS + """
                         from problems.photo
                        where territory_id = :territory and problem_id in (:group)
                        order by kind desc, added_on, photo_id
                        limit 60
                        """)
                .param("territory", problem.territory().value())
                .param("group", groups.idsUnder(problem))
                .query((row, n) -> ProblemPhoto.read(row))
                .list();
    }

    public List<ProblemPhoto> publicOf(ProblemId problem) {
        return of(problem).stream().filter(ProblemPhoto::isPublic).toList();
    }

    public void publish(PhotoId id, LocalDate day) {
        jdbc.sql("update problems.photo set published_on = ?, hidden_on = null where territory_id = ? and photo_id = ?")
                .param(day)
                .param(id.territory().value())
                .param(id.value())
                .update();
    }

    public void hide(PhotoId id, LocalDate day) {
        jdbc.sql("update problems.photo set hidden_on = ?, published_on = null where territory_id = ? and photo_id = ?")
                .param(day)
                .param(id.territory().value())
                .param(id.value())
                .update();
    }

    /**
     * Puts the covered photo in the place of the one it was made from, under an id of its own, so that no cache goes on
     * showing what is covered now. The first original is kept until {@link #forgetOriginals}.
     */
    @Transactional
    public PhotoId blur(ProblemPhoto photo, Photo covered, LocalDate day) {
        files.hold(KeptFiles.names(List.of(covered)));
        PhotoId next = new PhotoId(ids.next(photo.id().territory()));
        jdbc.sql("""
                        update problems.photo
                        set photo_id = :next, file = :file, thumbnail = :thumbnail, width = :width, height = :height,
                            original_file = coalesce(original_file, file),
                            original_thumbnail = coalesce(original_thumbnail, thumbnail), blurred_on = :day
                        where territory_id = :territory and photo_id = :id
                        """)
                .param("next", next.value())
                .param("file", covered.picture().hex())
                .param("thumbnail", covered.thumbnail().hex())
                .param("width", covered.width())
                .param("height", covered.height())
                .param("day", day)
                .param("territory", photo.id().territory().value())
                .param("id", photo.id().value())
                .update();
        return next;
    }

    /** The files of uncovered originals covered up to that day. */
    public List<String> originals(LocalDate day, int limit) {
        return jdbc
                .sql("""
                        select original_file, original_thumbnail from problems.photo
                        where original_file is not null and blurred_on <= ?
                        order by blurred_on, photo_id
                        limit ?
                        """)
                .param(day)
                .param(limit)
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Forgets where the uncovered originals covered up to that day are; says of how many photos. */
    public int forgetOriginals(LocalDate day, List<String> files) {
        return jdbc.sql("""
                        update problems.photo set original_file = null, original_thumbnail = null
                        where original_file in (:files) and blurred_on <= :day
                        """).param("files", files).param("day", day).update();
    }

    private void add(
            ProblemId problem,
            @Nullable ReportId report,
            String kind,
            Photo photo,
            LocalDate day,
            @Nullable LocalDate published) {
        UUID id = ids.next(problem.territory());
        jdbc.sql("""
                        insert into problems.photo
                            (territory_id, photo_id, problem_id, report_id, kind, file, thumbnail, width, height, added_on,
                             published_on)
                        values (:territory, :id, :problem, :report, :kind, :file, :thumbnail, :width, :height, :day,
                                :published)
                        """)
                .param("territory", problem.territory().value())
                .param("id", id)
                .param("problem", problem.value())
                .param("report", report == null ? null : report.value())
                .param("kind", kind)
                .param("file", photo.picture().hex())
                .param("thumbnail", photo.thumbnail().hex())
                .param("width", photo.width())
                .param("height", photo.height())
                .param("day", day)
                .param("published", published)
                .update();
    }
}
