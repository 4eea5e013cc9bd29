package org.mahalla.platform.settings;

/** A setting was changed; told in the transaction of the change. */
public record SettingChanged(String name) {}
