package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.platform.notices.Letter;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notices;
import org.mahalla.shared.Digits;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class SigningInTests {
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private final World world;
    private final Notices notices;
    private final Mailbox mailbox;

    @Autowired
    SigningInTests(World world, Notices notices, Mailbox mailbox) {
        this.world = world;
        this.notices = notices;
        this.mailbox = mailbox;
    }

    @Test
    void aManagerComesInByACodeSentToThePhone() {
        try (Visitor manager = Visitor.withoutScript(world)) {
            manager.open("/sign-in");
            manager.type("[name=contact]", Digits.persian(World.PHONE));
            manager.tap("main form[method=post] button.big");
            manager.type("[name=code]", Digits.persian(sentCode()));
            manager.tap("main form[method=post] button.big");
            assertThat(manager.path()).doesNotContain("sign-in");
            manager.open("/account");
            assertThat(manager.path()).isEqualTo("/account");
        }
    }

    @Test
    void anAdministratorComesInByPasswordInEnglishAndGoesOnWhereTheyWanted() {
        try (Visitor administrator = Visitor.withoutScript(world)) {
            administrator.open("/en/admin/people");
            assertThat(administrator.path()).startsWith("/en/sign-in");
            administrator.tap("main a[href*='/sign-in/password']");
            administrator.type("[name=name]", World.ADMINISTRATOR);
            administrator.type("[name=password]", "نادرست نادرست نادرست");
            administrator.tap("main form[method=post] button.big");
            assertThat(administrator.page().locator(".errs").isVisible()).isTrue();
            assertThat(administrator.page().locator("[name=name]").inputValue()).isEqualTo(World.ADMINISTRATOR);
            administrator.type("[name=password]", World.PASSWORD);
            administrator.tap("main form[method=post] button.big");
            assertThat(administrator.path()).isEqualTo("/en/admin/people");
            administrator.tap("form[action$='sign-out'] button, form[action$='signout'] button");
            administrator.open("/en/admin/people");
            assertThat(administrator.path()).startsWith("/en/sign-in");
        }
    }

    private String sentCode() {
        notices.sendWaiting();
        Letter letter = mailbox.newest(50).stream()
                .filter(one -> one.address().endsWith(World.PHONE.substring(1)))
                .findFirst()
                .orElseThrow();
        Matcher code = CODE.matcher(Digits.latin(letter.text()));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
