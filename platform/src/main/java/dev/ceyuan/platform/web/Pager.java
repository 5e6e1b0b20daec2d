package dev.ceyuan.platform.web;

/// Where a list page stands: pages count from 1.
///
/// @param size     rows a page, positive
/// @param total    rows in all
/// @param location the page's address, to which `page=` is added
public record Pager(int page, int size, long total, Location location) {
    public Pager {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException(
                    "No such page (page=%d, size=%d, total=%d)".formatted(page, size, total));
        }
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /// The number of the first row shown, 0 if there is none.
    public long first() {
        return total == 0 ? 0 : (page - 1L) * size + 1;
    }

    public long last() {
        return Math.min(total, (long) page * size);
    }

    public String href(int otherPage) {
        return location.without("page").with("page", Integer.toString(otherPage));
    }
}
