package org.mahalla.problems.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.mahalla.access.Role;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A neighbourhood with its manager signed in, and the ways to the desk’s pages. */
@MahallaTest
public abstract class AtTheDesk {
    @Autowired
    protected MockMvcTester web;

    @Autowired
    protected DeskTown town;

    @Autowired
    protected Problems problems;

    @Autowired
    protected Photos photos;

    @Autowired
    protected PhotoIntake intake;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected IdMaker ids;

    protected Neighbourhood home;
    protected Cookie manager;

    @BeforeEach
    protected void aNeighbourhoodWithAManager() {
        home = town.neighbourhood();
        manager = town.signIn(Role.MANAGER, home);
    }

    protected Received inHand() {
        Received received = town.report(home);
        post(received, "/checks", manager, Map.of());
        post(received, "/hold", manager, Map.of());
        return received;
    }

    protected MvcTestResult get(String path, @Nullable Cookie cookie) {
        var request = web.get().uri(path);
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    protected MvcTestResult post(Received received, String path, Cookie cookie, Map<String, String> typed) {
        return postTo("/desk/problems/" + id(received) + path, cookie, typed);
    }

    protected MvcTestResult postTo(String path, Cookie cookie, Map<String, String> typed) {
        var request = web.post().uri(path).cookie(cookie).with(csrf());
        typed.forEach(request::param);
        if (!typed.containsKey("once")) {
            request.param("once", DeskTown.token());
        }
        return request.exchange();
    }

    protected State state(Received received) {
        return problems.get(received.problem()).state();
    }

    protected int entries(Received received, String step) {
        return jdbc.sql("select count(*) from platform.timeline_entry where aggregate_id = ? and step = ?")
                .params(received.problem().value(), step)
                .query(Integer.class)
                .single();
    }

    protected static String id(Received received) {
        return received.problem().text();
    }

    protected static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    protected static String redirectOrBody(MvcTestResult result) {
        return body(result) + result.getResponse().getHeader("Location");
    }

    protected static String plain(MvcTestResult result, String id) {
        return body(result).replace(id, "ID").replaceAll("value=\"[^\"]{20,}\"", "TOKEN");
    }

    protected static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
