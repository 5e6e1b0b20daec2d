package dev.ceyuan.platform;

import java.util.List;
import java.util.Locale;

/// What a module tells the person who started the platform, on the terminal, once, when all is ready.
///
/// A bean of this type is asked after the application runners, in the order of its `@Order`.
@FunctionalInterface
public interface StartReport {

    /// The lines; none if there is nothing to tell.
    ///
    /// @param address where the platform answers, without a path
    List<String> lines(Locale locale, String address);
}
