package dev.ceyuan.platform.intake;

import java.time.LocalDate;
import java.util.UUID;

/// Where imported rows come from; the source and date of facts whose row names none.
///
/// @param importId   the import
/// @param fileName   the file's name as its owner calls it; only ever a label
/// @param receivedOn the day on which the file was uploaded, in the programme's time zone
public record ImportOrigin(UUID importId, String fileName, LocalDate receivedOn) {}
