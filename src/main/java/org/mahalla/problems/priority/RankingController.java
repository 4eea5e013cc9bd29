package org.mahalla.problems.priority;

import java.util.List;
import java.util.function.Supplier;
import org.mahalla.access.Open;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How problems are ranked, for everybody to read, with the weights of this installation. */
@Controller
@EnableConfigurationProperties(Weights.class)
class RankingController {
    private final Supplier<Weights> weights;

    RankingController(Supplier<Weights> weights) {
        this.weights = weights;
    }

    @Open
    @GetMapping("/ranking")
    ModelAndView show() {
        return new ModelAndView("problems/priority/ranking")
                .addObject("weights", weights.get())
                .addObject("signs", List.of(Sign.values()));
    }
}
