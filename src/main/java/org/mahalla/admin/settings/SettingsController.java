package org.mahalla.admin.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.settings.Setting;
import org.mahalla.platform.settings.SettingChange;
import org.mahalla.platform.settings.Settings;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All settings, and one of them with its history. Auditors read, administrators change. */
@Allow({Action.MANAGE_SETTINGS, Action.SEE_TRAIL})
@Controller
@RequestMapping("/admin/settings")
class SettingsController {
    private final Settings settings;
    private final ChangeSetting change;
    private final Accounts accounts;

    SettingsController(Settings settings, ChangeSetting change, Accounts accounts) {
        this.settings = settings;
        this.change = change;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView list() {
        Map<String, SettingChange> last = settings.last();
        return new ModelAndView("admin/settings/list")
                .addObject("groups", settings.groups())
                .addObject("settings", settings)
                .addObject("last", last)
                .addObject("names", names(List.copyOf(last.values())));
    }

    @GetMapping("/{name}")
    ModelAndView show(Viewer viewer, @PathVariable String name) {
        Setting setting = settings.get(name);
        return page(viewer, setting, settings.text(name, setting.usual()), "", null, new FormErrors());
    }

    @Allow(Action.MANAGE_SETTINGS)
    @PostMapping("/{name}")
    ModelAndView set(
            Viewer viewer,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String usual) {
        Setting setting = settings.get(name);
        try {
            change.change(viewer, name, usual == null ? value : null, seen, reason);
            return new ModelAndView("redirect:/admin/settings/" + setting.name());
        } catch (RefusedException e) {
            FormErrors errors = new FormErrors();
            String code = e.refusal().code();
            if (code.equals("PLT-601") && setting.isNumber()) {
                errors.reject("value", "admin.settings.between", setting.least(), setting.most());
            } else {
                errors.reject(code.equals("ADM-021") ? "reason" : "value", e.refusal());
            }
            boolean meanwhile = code.equals("PLT-602");
            ModelAndView again = page(viewer, setting, value, reason, meanwhile ? null : seen, errors);
            again.setStatus(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView page(
            Viewer viewer, Setting setting, String value, String reason, @Nullable Integer seen, FormErrors errors) {
        List<SettingChange> changes = settings.changes(setting.name());
        return new ModelAndView("admin/settings/setting")
                .addObject("setting", setting)
                .addObject("value", value)
                .addObject("reason", reason)
                .addObject("now", settings.text(setting.name(), setting.usual()))
                .addObject(
                        "seen",
                        seen != null
                                ? seen
                                : changes.isEmpty() ? 0 : changes.getFirst().seq())
                .addObject("changes", changes)
                .addObject("names", names(changes))
                .addObject("mayChange", change.isOf(viewer))
                .addObject("errors", errors);
    }

    private Map<AccountId, String> names(List<SettingChange> changes) {
        return accounts.names(changes.stream()
                .map(SettingChange::by)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .toList());
    }
}
