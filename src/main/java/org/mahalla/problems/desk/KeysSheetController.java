package org.mahalla.problems.desk;

import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The keys of the desk, as a page of their own for who works without scripts or wants to print them. */
@Controller
class KeysSheetController {
    @Allow(Action.SEE_REPORTS)
    @GetMapping("/desk/keys")
    String show() {
        return "problems/desk/keys";
    }
}
