package org.mahalla.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mahalla.access.Open;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Going out; harmless for who is not in. */
@Open
@Controller
final class SignOutController {
    private final Door door;
    private final Trail trail;

    SignOutController(Door door, Trail trail) {
        this.door = door;
        this.trail = trail;
    }

    @PostMapping({"/sign-out", "/signout"})
    String delete(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        viewer.accountId().ifPresent(account -> trail.record(viewer, Trail.Event.SIGNED_OUT, account.text(), ""));
        door.leave(request, response);
        return "redirect:/";
    }
}
