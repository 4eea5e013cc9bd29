package org.mahalla.problems.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands in a short address cannot be guessed and is read off a screen without mistakes. */
class LinkTokenTests {
    @Test
    void holdsSixtyBitsInSignsThatNoEyeMistakes() {
        double bits = LinkToken.LENGTH * Math.log(LinkToken.ALPHABET.length()) / Math.log(2);
        assertThat(bits).isGreaterThan(60);
        assertThat(LinkToken.ALPHABET.chars().distinct().count()).isEqualTo(LinkToken.ALPHABET.length());
        assertThat(LinkToken.ALPHABET).doesNotContainPattern("[0O1IL2Z5S8]");
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> LinkToken.random().text())
                        .distinct())
                .hasSize(1000)
                .allMatch(token -> LinkToken.read(token).isPresent());
    }

    @Test
    void isReadInSmallLettersAndPersianDigits() {
        assertThat(LinkToken.read(" 34679abcdefgh ")).contains(new LinkToken("34679ABCDEFGH"));
        assertThat(LinkToken.read("۳۴۶۷۹ABCDEFGH")).contains(new LinkToken("34679ABCDEFGH"));
        assertThat(LinkToken.read("34679ABCDEFG")).isEmpty();
        assertThat(LinkToken.read("34679ABCDEFGO")).isEmpty();
        assertThat(LinkToken.random()).hasToString("link");
    }
}
