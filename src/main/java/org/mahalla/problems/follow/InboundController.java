package org.mahalla.problems.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.problems.reach.InboundSettings;
import org.mahalla.shared.PhoneNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the SMS gateway hands in what people write. Without its secret, or before one is set, nothing is taken. */
@Open
@Controller
class InboundController {
    static final String PATH = "/sms/inbound";
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_ID = 200;

    private final InboundSettings settings;
    private final AnswerSms answerSms;

    InboundController(InboundSettings settings, AnswerSms answerSms) {
        this.settings = settings;
        this.answerSms = answerSms;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> take(HttpServletRequest request) {
        if (!shown(request.getHeader(settings.header()))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        String id = field(request, settings.id());
        String from = field(request, settings.from());
        if (id.isBlank() || id.length() > LONGEST_ID || from.isBlank()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        String text = field(request, settings.text());
        String read = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        // short numbers of companies and numbers abroad get no answer
        PhoneNumber.parse(from).find().ifPresent(phone -> answerSms.take(phone, id, read));
        return ResponseEntity.noContent().build();
    }

    private boolean shown(@Nullable String secret) {
        return settings.open()
                && secret != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        settings.secret().getBytes(StandardCharsets.UTF_8));
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
