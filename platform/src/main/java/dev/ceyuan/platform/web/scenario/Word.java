package dev.ceyuan.platform.web.scenario;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// The constants that forms send by name.
final class Word {
    private Word() {}

    /// The constant of this name, if there is one.
    static <E extends Enum<E>> Optional<E> find(E[] constants, String name) {
        return Arrays.stream(constants).filter(each -> each.name().equals(name)).findFirst();
    }

    /// The constant that a form of ours always sends.
    ///
    /// @throws ResponseStatusException 400 if it is not one
    static <E extends Enum<E>> E require(E[] constants, String name) {
        return find(constants, name)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Unknown word (%s)".formatted(name)));
    }
}
