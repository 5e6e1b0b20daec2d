package dev.ceyuan.platform.web.scenario;

import java.util.List;

/// A page of a list for programs.
///
/// @param page  from 1
/// @param total on all pages
record PageJson<T>(List<T> items, int page, int size, long total) {
    PageJson {
        items = List.copyOf(items);
    }

    /// One page of everything that there is.
    static <T> PageJson<T> of(List<T> all, int page, int size) {
        var items = all.stream().skip((page - 1L) * size).limit(size).toList();
        return new PageJson<>(items, page, size, all.size());
    }
}
