package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The eyes of the journeys themselves: a bad page is seen to be bad. */
class BitingTests {
    @Test
    void aPageThatCannotBeReadIsFound() {
        try (Visitor visitor = Visitor.atTheDesk("http://127.0.0.1")) {
            visitor.page().setContent("""
                    <!doctype html><html lang="fa"><head><title>x</title></head><body><main><h1>x</h1>
                    <img src="data:,"><p style="color:#ccc">Nobody can read these words.</p><div style="width:2000px">x</div></main></body></html>
                    """);
            assertThat(String.join(" ", Sight.faults(visitor.page(), Sight.WIDTHS)))
                    .contains("image-alt", "color-contrast", "320 px scrolls sideways", "1440 px scrolls sideways");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><xcanary>x</xcanary></p>",
                "<p onx=\"1\">x</p>",
                "<p title=x>x</p>",
                "<p>1 < 2</p>",
                "<p>x",
                "</p>",
                "<script>go()</script>x<iframe></iframe>"
            })
    void aPageThatIsNotOursIsFound(String page) {
        assertThat(Markup.faults(page)).isNotEmpty();
    }

    @Test
    void anEscapedTextIsHarmless() {
        assertThat(Markup.faults("<!doctype html>\n<p title=\"<b onx=1>\">&lt;xcanary onx=1&gt;<br></p>"))
                .isEmpty();
    }
}
