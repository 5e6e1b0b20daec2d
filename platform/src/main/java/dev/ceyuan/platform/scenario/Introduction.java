package dev.ceyuan.platform.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A match that is taken up, as its reader may see it.
///
/// @param flow     version of the state machine it follows for ever
/// @param state    a state of that flow, such as `PROPOSED`
/// @param revision counts the steps taken, from 1
/// @param score    of the match when it was proposed, null if there was none
/// @param possible the steps that this reader may take now
public record Introduction(
        UUID id,
        Party need,
        Party offer,
        int flow,
        String state,
        int revision,
        @Nullable Double score,
        Instant createdAt,
        Instant updatedAt,
        List<Choice> possible) {

    /// One of the two things brought together.
    ///
    /// @param owner id of the organisation, null if hidden from this reader
    public record Party(UUID entry, String title, Entry.Owner owner) {}

    /// A step that could be taken, and in whose name.
    public record Choice(Act act, By by, String toState) {}

    /// What can be done to an introduction.
    public enum Act {
        PROPOSE,
        ACCEPT,
        DECLINE,
        MEET,
        PILOT,
        CONTRACT,
        RECORD_RESULT;

        /// True if the day on which it happened must be given.
        public boolean wantsDay() {
            return switch (this) {
                case MEET, PILOT, CONTRACT, RECORD_RESULT -> true;
                case PROPOSE, ACCEPT, DECLINE -> false;
            };
        }
    }

    /// In whose name a step is taken.
    public enum By {
        OFFICE,
        NEED_SIDE,
        OFFER_SIDE
    }

    /// A step to take.
    ///
    /// @param happenedOn the day of a meeting, pilot, contract or result; else null
    /// @param amountFen  of the contract or result in fen, null if not told
    /// @param reason     of a decline; else null
    /// @param note       up to 2,000 characters
    public record Step(
            Act act,
            By by,
            @Nullable LocalDate happenedOn,
            @Nullable Long amountFen,
            @Nullable Reason reason,
            String note) {
        public Step {
            if (amountFen != null && amountFen < 0) {
                throw new IllegalArgumentException("An amount is zero or more (amountFen=%d)".formatted(amountFen));
            }
            if (note.length() > 2000) {
                throw new IllegalArgumentException("A note has at most 2000 characters (%d)".formatted(note.length()));
            }
            if (reason != null && act != Act.DECLINE) {
                throw new IllegalArgumentException("Only a decline has a reason (act=%s)".formatted(act));
            }
        }

        /// A step without particulars.
        public static Step of(Act act, By by) {
            return new Step(act, by, null, null, null, "");
        }

        /// A step that happened on a day.
        public static Step on(Act act, By by, LocalDate day) {
            return new Step(act, by, day, null, null, "");
        }

        /// A refusal.
        public static Step decline(By by, Reason reason, String note) {
            return new Step(Act.DECLINE, by, null, null, reason, note);
        }
    }

    /// A step that was taken.
    public record Event(
            int revision,
            Instant at,
            String actor,
            String fromState,
            Act act,
            By by,
            String toState,
            @Nullable LocalDate happenedOn,
            @Nullable Long amountFen,
            @Nullable Reason reason,
            String note) {}

    public Introduction {
        possible = List.copyOf(possible);
    }
}
