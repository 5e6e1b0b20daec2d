package dev.ceyuan.platform.registry;

/// Something said about an organisation that is to be recorded as a fact.
///
/// @param value for attributes with a vocabulary the id of a term or a word that means it
public record Claim(Attribute attribute, String value, Provenance provenance) {}
