package org.mahalla.access.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.ApiKeyId;
import org.mahalla.access.ApiKeys;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Digits;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keys of other programs. */
@Allow(Action.MANAGE_KEYS)
@Controller
@RequestMapping("/admin/keys")
final class KeysController {
    private final ApiKeys keys;

    KeysController(ApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    String list(Model model) {
        return page(new KeyForm("", "600", false), "", new FormErrors(), model);
    }

    /** Answers with the page itself and no redirect: the key is shown once and kept nowhere. */
    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String perMinute,
            @RequestParam(defaultValue = "") Set<String> scopes,
            @RequestParam(defaultValue = "false") boolean trusted,
            HttpServletResponse response,
            Model model) {
        FormErrors errors = new FormErrors();
        String secret = "";
        try {
            Set<Action> chosen = Arrays.stream(Action.values())
                    .filter(action -> scopes.contains(action.code()))
                    .collect(Collectors.toSet());
            secret = keys.create(
                            viewer,
                            name,
                            chosen,
                            trusted,
                            Digits.parseInt(perMinute.strip()).orElse(0))
                    .secret();
        } catch (RefusedException refused) {
            errors.reject(
                    field(refused.refusal().code()),
                    "refusal." + refused.refusal().code(),
                    refused.refusal().parameters().toArray());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(new KeyForm(name, perMinute, trusted), secret, errors, model);
    }

    @PostMapping("/{key}/revoke")
    String delete(Viewer viewer, @PathVariable String key) {
        Optional<ApiKeyId> id = CompactId.decode(key).map(ApiKeyId::new);
        keys.revoke(viewer, id.orElseThrow(NotFoundException::new));
        return "redirect:/admin/keys";
    }

    private String page(KeyForm form, String secret, FormErrors errors, Model model) {
        model.addAttribute("keys", keys.list());
        model.addAttribute("form", form);
        model.addAttribute("secret", secret);
        model.addAttribute("errors", errors);
        return "access/people/keys";
    }

    private static String field(String code) {
        return switch (code) {
            case "ACC-031" -> "scopes";
            case "ACC-032" -> "perMinute";
            default -> "name";
        };
    }
}
