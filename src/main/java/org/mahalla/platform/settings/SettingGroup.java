package org.mahalla.platform.settings;

import java.util.List;

/** The settings of one matter, as a bean of the module that reads them; its words are `setting.group.<name>`. */
public record SettingGroup(String name, int order, List<Setting> settings) {
    public SettingGroup {
        settings = List.copyOf(settings);
    }
}
