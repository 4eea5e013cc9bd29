package org.mahalla.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mahalla.agencies.AgencyTown.CITY;
import static org.mahalla.agencies.AgencyTown.PROVINCE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.agencies.register.ChangeAgency;
import org.mahalla.agencies.register.ChangeContacts;
import org.mahalla.agencies.register.ChangeServing;
import org.mahalla.agencies.register.ContactEntry;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who can be asked, for what, where and how. */
@MahallaTest
@Transactional
class AgenciesTests {
    private static final Viewer OPERATOR = Viewer.operator();
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    private Agencies agencies;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ChangeAgency change;

    @Autowired
    private ChangeServing serving;

    @Autowired
    private ChangeContacts changeContacts;

    @Autowired
    private JdbcClient jdbc;

    private Agency province;
    private Agency city;
    private AgencyTown town;

    @BeforeEach
    void aProvinceAndItsCity() {
        town = new AgencyTown(change, agencies);
        province = town.agency("xp", PROVINCE, null);
        city = town.agency("xc", CITY, province);
    }

    @Test
    void whoServesTheSmallestPlaceAroundComesFirst() {
        UnitId unit = serving.addUnit(OPERATOR, city, new PlaceName("روشنایی", "Lighting"));
        serve(province, "lighting-power", PROVINCE, null);
        serve(city, "lamp-out", CITY, unit);
        List<Served> served = agencies.serving(List.of("lamp-out", "lighting-power"), CITY.child("n1"));
        assertThat(served).extracting(one -> one.agency().code()).containsExactly("xc", "xp");
        assertThat(served).extracting(Served::unit).containsExactly("روشنایی", null);
        assertThat(agencies.serving(List.of("lamp-out"), PROVINCE)).isEmpty();
        assertThat(agencies.serving(List.of("pothole"), CITY)).isEmpty();
        assertThat(agencies.serving(List.of("lighting-power"), new PlacePath("xagency2")))
                .isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(agencies.byCode("xc")).hasValueSatisfying(read -> {
            assertThat(read.name()).isEqualTo(new PlaceName("دستگاه xc", "Agency xc"));
            assertThat(read.weekend()).containsExactlyInAnyOrder(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
            assertThat(read.responseDays()).isEqualTo(15);
            assertThat(read.superior()).isEqualTo(province.id());
        });
        change.change(OPERATOR, city, AgencyTown.under(city, null));
        assertThat(agencies.find(city.id())).hasValueSatisfying(read -> {
            assertThat(read.weekend()).containsExactly(DayOfWeek.FRIDAY);
            assertThat(read.superior()).isNull();
        });
    }

    @Test
    void whoAnswersForItStandsAboveItInOrder() {
        Agency zone = town.agency("xz", CITY.child("zone"), city);
        assertThat(agencies.ladder(zone.id())).extracting(Agency::code).containsExactly("xc", "xp");
        assertThat(agencies.under(province.id())).extracting(Agency::code).containsExactly("xc");
    }

    @Test
    void nobodyAnswersForWhoAnswersForThem() {
        refused("AGY-002", () -> change.change(OPERATOR, city, AgencyTown.under(city, city.id())));
        Agency other = town.agency("xo", CITY, city);
        refused("AGY-002", () -> change.change(OPERATOR, city, AgencyTown.under(city, other.id())));
        refused("AGY-003", () -> town.agency("xw", PROVINCE, city));
        refused("AGY-001", () -> town.agency("xc", CITY, null));
    }

    @Test
    void whoIsRetiredIsNoLongerOffered() {
        serve(city, "lamp-out", CITY, null);
        refused("AGY-011", () -> change.retire(OPERATOR, city, "  "));
        refused("AGY-012", () -> change.retire(OPERATOR, province, "ادغام شد"));
        change.retire(OPERATOR, city, "ادغام شد");
        assertThat(agencies.serving(List.of("lamp-out"), CITY)).isEmpty();
        assertThat(agencies.all()).extracting(Agency::code).contains("xp").doesNotContain("xc");
        assertThat(agencies.find(city.id()))
                .hasValueSatisfying(read -> assertThat(read.retired()).isTrue());
        change.reopen(OPERATOR, city);
        assertThat(agencies.serving(List.of("lamp-out"), CITY)).hasSize(1);
    }

    @Test
    void servicesStayWithinThePlaceAndTheTopics() {
        refused("AGY-004", () -> serve(city, "lamp-out", PROVINCE, null));
        refused("AGY-005", () -> serve(city, "no-such-topic", CITY, null));
        serve(province, "lamp-out", PROVINCE, null);
        refused("AGY-004", () -> change.change(OPERATOR, province, AgencyTown.entry("xp", CITY, null)));
        serving.serveNoMore(OPERATOR, province, "lamp-out", PROVINCE);
        assertThat(agencies.services(province.id())).isEmpty();
    }

    @Test
    void whatAUnitDidStaysWithTheAgency() {
        UnitId unit = serving.addUnit(OPERATOR, city, new PlaceName("روشنایی", ""));
        serve(city, "lamp-out", CITY, unit);
        serving.renameUnit(OPERATOR, city, unit, new PlaceName("روشنایی معابر", ""));
        assertThat(agencies.units(city.id())).extracting(one -> one.name().fa()).containsExactly("روشنایی معابر");
        serving.removeUnit(OPERATOR, city, unit);
        assertThat(agencies.units(city.id())).isEmpty();
        assertThat(agencies.services(city.id())).containsExactly(new Service("lamp-out", CITY, null));
    }

    @Test
    void daysOffAreEnteredOnceAndRemoved() {
        serving.addDayOff(OPERATOR, city, DAY);
        serving.addDayOff(OPERATOR, city, DAY);
        assertThat(agencies.daysOff(city.id())).containsExactly(DAY);
        serving.removeDayOff(OPERATOR, city, DAY);
        assertThat(agencies.daysOff(city.id())).isEmpty();
    }

    @Test
    void contactsAreTriedInOrderAndFoundByAddress() {
        contact(Channel.EMAIL, "Office@Example.org");
        ContactId letter = contact(Channel.LETTER, "شهر دستگاه‌ها، خیابان يكم");
        contact(Channel.PHONE, "۰۲۵-۳۲۱۰ ۰۰۰۱");
        assertThat(contacts.of(city.id()))
                .extracting(Contact::address)
                .containsExactly("office@example.org", "شهر دستگاه‌ها، خیابان یکم", "02532100001");
        changeContacts.raise(OPERATOR, city, letter);
        assertThat(contacts.of(city.id()))
                .extracting(Contact::channel)
                .containsExactly(Channel.LETTER, Channel.EMAIL, Channel.PHONE);
        assertThat(contacts.byAddress(Channel.EMAIL, " OFFICE@example.ORG"))
                .extracting(Contact::agency)
                .containsExactly(city.id());
        assertThat(contacts.byAddress(Channel.LETTER, "شهر دستگاهها، خیابان یکم"))
                .hasSize(1);
        assertThat(contacts.byAddress(Channel.EMAIL, "nobody@example.org")).isEmpty();
        assertThat(contacts.byAddress(Channel.SMS, "nonsense")).isEmpty();
    }

    @Test
    void anAddressIsSealedAndStaysUnlessAnotherIsTyped() {
        ContactId id = contact(Channel.EMAIL, "office@example.org");
        PlaceName title = new PlaceName("دفتر مدیر", "");
        changeContacts.change(OPERATOR, city, id, new ContactEntry(null, title, Channel.EMAIL, null));
        assertThat(contacts.find(id)).hasValueSatisfying(read -> {
            assertThat(read.title()).isEqualTo(title);
            assertThat(read.address()).isEqualTo("office@example.org");
            assertThat(read.toString()).doesNotContain("office@");
        });
        assertThat(jdbc.sql("select t::text from agencies.contact t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("office@"));
        refused("AGY-010", () -> contact(Channel.EMAIL, "OFFICE@EXAMPLE.ORG"));
        changeContacts.retire(OPERATOR, city, id);
        assertThat(contacts.of(city.id())).isEmpty();
        assertThat(contacts.byAddress(Channel.EMAIL, "office@example.org")).isEmpty();
    }

    @Test
    void eachChannelTakesItsOwnAddresses() {
        refused("AGY-006", () -> contact(Channel.EMAIL, "09121234567"));
        refused("AGY-007", () -> contact(Channel.SMS, "02532100001"));
        refused("AGY-008", () -> contact(Channel.PHONE, "office@example.org"));
        refused("AGY-009", () -> contact(Channel.LETTER, "قم"));
    }

    @Test
    void whoReadsAnAddressLeavesALine() {
        contact(Channel.EMAIL, "office@example.org");
        Viewer officer = People.viewer(Role.OFFICER, CITY.value());
        assertThat(changeContacts.read(officer, city)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from access.trail where subject = '/desk/agencies/xc'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whoHasNoRightThereFindsNothing() {
        Viewer officer = People.viewer(Role.OFFICER, CITY.value());
        Viewer manager = People.viewer(Role.MANAGER, PROVINCE.value());
        assertThatThrownBy(() -> change.change(officer, province, AgencyTown.under(province, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> change.add(manager, AgencyTown.entry("xm", CITY, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> changeContacts.read(manager, city)).isInstanceOf(NotFoundException.class);
    }

    private boolean serve(Agency agency, String topic, PlacePath place, @Nullable UnitId unit) {
        return serving.serve(OPERATOR, agency, new Service(topic, place, unit));
    }

    private ContactId contact(Channel channel, String address) {
        return changeContacts.add(
                OPERATOR, city, new ContactEntry(null, new PlaceName("دبیرخانه", "Secretariat"), channel, address));
    }

    private static void refused(String code, Runnable doing) {
        assertThatThrownBy(doing::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refusal().code()).isEqualTo(code));
    }
}
