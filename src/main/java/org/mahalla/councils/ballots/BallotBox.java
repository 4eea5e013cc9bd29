package org.mahalla.councils.ballots;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mahalla.councils.BallotId;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The roll of who has voted and the box of what was cast, each one value that is written anew as a whole and sorted, so
 * that neither order, number of a transaction nor place on the disk joins a mark with a ballot.
 */
@Component
class BallotBox {
    private static final int MARK = 32;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    BallotBox(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** An empty roll and an empty box. */
    void prepare(BallotId id) {
        jdbc.sql("insert into councils.ballot_roll (territory_id, ballot_id, marks) values (?, ?, ?)")
                .params(id.territory().value(), id.value(), new byte[0])
                .update();
        jdbc.sql("insert into councils.ballot_box (territory_id, ballot_id, box_sealed) values (?, ?, ?)")
                .params(id.territory().value(), id.value(), sealer.seal(""))
                .update();
    }

    /** Puts the mark on the roll; false where it stands there. Others wait until the transaction ends. */
    boolean mark(BallotId id, byte[] mark) {
        byte[] marks = jdbc.sql("""
                        select marks from councils.ballot_roll where territory_id = ? and ballot_id = ? for update
                        """)
                .params(id.territory().value(), id.value())
                .query(byte[].class)
                .single();
        SortedSet<byte[]> all = new TreeSet<>(Arrays::compareUnsigned);
        for (int from = 0; from < marks.length; from += MARK) {
            all.add(Arrays.copyOfRange(marks, from, from + MARK));
        }
        if (!all.add(Arrays.copyOf(mark, MARK))) {
            return false;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(marks.length + MARK);
        all.forEach(out::writeBytes);
        jdbc.sql("update councils.ballot_roll set marks = ? where territory_id = ? and ballot_id = ?")
                .params(out.toByteArray(), id.territory().value(), id.value())
                .update();
        return true;
    }

    /** Puts a ballot in and gives its receipt. */
    String put(BallotId id, SortedSet<Integer> choices, String token) {
        List<Paper> papers = new ArrayList<>(sealed(id));
        int turn = 0;
        while (holds(papers, Receipt.of(id, token, turn))) {
            turn++;
        }
        Paper paper = new Paper(Receipt.of(id, token, turn), choices);
        papers.add(paper);
        jdbc.sql("update councils.ballot_box set box_sealed = ? where territory_id = ? and ballot_id = ?")
                .params(sealer.seal(Paper.text(papers)), id.territory().value(), id.value())
                .update();
        return paper.receipt();
    }

    /** The receipt that was given for a form, where it was taken already. */
    Optional<String> given(BallotId id, String token) {
        String receipt = Receipt.of(id, token, 0);
        return holds(sealed(id), receipt) ? Optional.of(receipt) : Optional.empty();
    }

    /** What lies in a box that is still sealed, for the count. */
    List<Paper> sealed(BallotId id) {
        return jdbc.sql("select box_sealed from councils.ballot_box where territory_id = ? and ballot_id = ?")
                .params(id.territory().value(), id.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> Paper.read(sealer.open(Objects.requireNonNull(bytes))))
                .orElse(List.of());
    }

    /** Everybody may read the box from now on; the roll has done its work and goes. */
    void layOpen(BallotId id, List<Paper> papers) {
        jdbc.sql("""
                        update councils.ballot_box set papers = ?, box_sealed = null
                        where territory_id = ? and ballot_id = ?
                        """)
                .params(Paper.text(papers), id.territory().value(), id.value())
                .update();
        forget("ballot_roll", id);
    }

    /** Roll and box go as if nobody had voted. */
    void destroy(BallotId id) {
        forget("ballot_roll", id);
        forget("ballot_box", id);
    }

    /** The ballots that everybody may read; empty before the count. */
    List<Paper> open(BallotId id) {
        return jdbc.sql("""
                        select papers from councils.ballot_box
                        where territory_id = ? and ballot_id = ? and papers is not null
                        """)
                .params(id.territory().value(), id.value())
                .query(String.class)
                .optional()
                .map(Paper::read)
                .orElse(List.of());
    }

    /** By which anybody can see that published ballots were not changed since. */
    static String fingerprint(List<Paper> papers) {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(Paper.text(papers).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void forget(String table, BallotId id) {
        jdbc.sql("delete from councils." + table + " where territory_id = ? and ballot_id = ?")
                .params(id.territory().value(), id.value())
                .update();
    }

    private static boolean holds(List<Paper> papers, String receipt) {
        return papers.stream().anyMatch(paper -> paper.receipt().equals(receipt));
    }
}
