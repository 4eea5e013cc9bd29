package org.mahalla.referrals.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.Contacts;
import org.mahalla.frame.InstallationName;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.reach.SiteAddress;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.referrals.secretariats.Secretariat;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Puts the letter of a referral together, in Persian, with a link and a code of its own. Refuses a draft (REF-020). */
@Component
public class ComposeLetter {
    private final Problems problems;
    private final Agencies agencies;
    private final Contacts contacts;
    private final Secretariats secretariats;
    private final Neighbourhoods neighbourhoods;
    private final OfficialLinks links;
    private final SiteAddress site;
    private final InstallationName installation;
    private final Words words;
    private final Clock clock;

    ComposeLetter(
            Problems problems,
            Agencies agencies,
            Contacts contacts,
            Secretariats secretariats,
            Neighbourhoods neighbourhoods,
            OfficialLinks links,
            SiteAddress site,
            InstallationName installation,
            Words words,
            Clock clock) {
        this.problems = problems;
        this.agencies = agencies;
        this.contacts = contacts;
        this.secretariats = secretariats;
        this.neighbourhoods = neighbourhoods;
        this.links = links;
        this.site = site;
        this.installation = installation;
        this.words = words;
        this.clock = clock;
    }

    /** @param signer what stands under the letter */
    public LetterText of(Referral referral, LetterText.Signature signer) {
        return of(referral, signer, null);
    }

    /** @param batch the letters that are printed with it, whose links can be closed together */
    public LetterText of(Referral referral, LetterText.Signature signer, @Nullable UUID batch) {
        if (referral.number() == 0 || referral.dueOn() == null) {
            throw new RefusedException("REF-020");
        }
        var phrases = words.in(Language.FA);
        Secretariat secretariat = secretariats.find(referral.secretariat()).orElseThrow();
        Problem problem = problems.get(referral.problem());
        String place = neighbourhoods.nameOf(referral.neighbourhood(), Language.FA);
        OfficialLinks.Made made = links.make(referral.id(), batch);
        return new LetterText(
                Language.FA,
                new LetterText.Sender(
                        installation.in(Language.FA), secretariat.name().in(Language.FA)),
                secretariat.number(referral.number()),
                LocalDate.now(clock),
                "",
                office(referral),
                phrases.t("referrals.letter.subject", referral.subject(), place),
                List.of(phrases.t("referrals.letter.opening", place, problem.reports())),
                problem.body() == null || problem.body().isBlank() ? List.of() : List.of(problem.body()),
                referral.asks().lines().toList(),
                deadline(referral),
                List.of(),
                signer,
                phrases.t("referrals.letter.copy", place),
                new LetterText.Answer(
                        site.of(Language.FA, "/official/" + made.token()),
                        site.of(Language.FA, "/letter").replaceFirst("^https?://", ""),
                        made.code().grouped(Language.FA),
                        ""));
    }

    /** The days are told on the day from which they count. */
    private LetterText.Deadline deadline(Referral referral) {
        boolean fresh = LocalDate.now(clock).equals(referral.deadline().since())
                && referral.deadline().used() == 0;
        return new LetterText.Deadline(
                Objects.requireNonNull(referral.dueOn()),
                fresh ? referral.deadline().given() : 0);
    }

    /** The agency, with the office that letters go to. */
    private String office(Referral referral) {
        String agency = agencies.find(referral.holder()).orElseThrow().name().in(Language.FA);
        List<Contact> known = contacts.of(referral.holder());
        Optional<Contact> post = known.stream()
                .filter(contact -> contact.channel() == Channel.LETTER)
                .findFirst()
                .or(() -> known.stream().findFirst());
        return post.map(contact -> contact.title().in(Language.FA) + " " + agency)
                .orElse(agency);
    }
}
