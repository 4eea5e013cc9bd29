package org.mahalla.referrals.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.referrals.letters.ComposeLetter;
import org.mahalla.referrals.letters.LetterPdf;
import org.mahalla.referrals.letters.LetterText;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.DeskReferrals;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.shared.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The letter of a referral as a PDF. Each printing has a link and a code of its own, hence no GET. */
@Controller
@Allow(Action.HANDLE_REFERRALS)
class LetterController {
    private final DeskReferrals referrals;
    private final Secretariats secretariats;
    private final ComposeLetter compose;
    private final LetterPdf pdf;

    LetterController(DeskReferrals referrals, Secretariats secretariats, ComposeLetter compose, LetterPdf pdf) {
        this.referrals = referrals;
        this.secretariats = secretariats;
        this.compose = compose;
        this.pdf = pdf;
    }

    @PostMapping("/desk/referrals/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String id, Viewer viewer) throws IOException {
        Referral referral = referrals.get(id, viewer, Action.HANDLE_REFERRALS);
        String secretariat =
                secretariats.find(referral.secretariat()).orElseThrow().name().in(Language.FA);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.write(compose.of(referral, new LetterText.Signature(viewer.displayName(), secretariat)), out);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letter-" + referral.number() + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
