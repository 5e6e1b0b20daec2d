package dev.ceyuan.platform.web;

/// What is wrong with a field of a request, in the language of who asks.
///
/// @param field as the API names it, with the place in a list: `said[0].asOf`
public record FieldError(String field, String message) {}
