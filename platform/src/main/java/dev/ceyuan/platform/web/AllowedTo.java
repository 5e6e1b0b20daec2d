package dev.ceyuan.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares whom a route is for; on a controller for all its routes, on a method for that one, where it
/// counts alone.
///
/// Every route must say it: the program does not start with one that does not. It is the first of three
/// checks; the use case checks the role again and the SQL decides about the row. Whoever may not use a
/// route is asked to sign in, or told that his role does not allow it; a row that is not his looks as if it
/// did not exist.
///
/// A page that officers read is for auditors too: `@AllowedTo({Audience.OFFICER, Audience.AUDITOR})`. What
/// changes something is never for auditors.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    /// Any of these is enough.
    Audience[] value();
}
