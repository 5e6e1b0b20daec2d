package dev.ceyuan.platform.web.matrix;

/// How an object stands towards the one who asks.
enum Standing {
    /// The route is about no object.
    NONE,
    /// Shown to everyone.
    PUBLIC,
    /// Shown to everyone who has signed in.
    MEMBERS,
    /// Not shown to others; his own, or his organisation's.
    OWN,
    /// Not shown to others; somebody else's.
    FOREIGN
}
