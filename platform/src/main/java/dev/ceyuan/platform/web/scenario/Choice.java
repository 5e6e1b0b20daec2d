package dev.ceyuan.platform.web.scenario;

/// Something a reader can pick in a form.
public record Choice(String value, String label, boolean chosen) {}
