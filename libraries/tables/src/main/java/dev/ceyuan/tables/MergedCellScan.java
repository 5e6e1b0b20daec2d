package dev.ceyuan.tables;

import dev.ceyuan.tables.MergedCells.Area;
import dev.ceyuan.tables.TableRefused.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the merged areas of a worksheet part. Their list follows the cells, so this is a pass of its own
/// over the tags, before the rows are read; it looks at bytes only, which costs little more than inflating
/// them.
final class MergedCellScan {

    private static final int LONGEST_TAG = 256;
    private static final Pattern TAG =
            Pattern.compile("(?:[A-Za-z0-9]+:)?mergeCell\\s(?:.*\\s)?ref=\"([A-Z0-9]+):([A-Z0-9]+)\".*");

    private final TableLimits limits;
    private final Refuse refuse;
    private final byte[] tag = new byte[LONGEST_TAG];
    private final List<Area> areas = new ArrayList<>();
    private int length = -1;

    private MergedCellScan(TableLimits limits, Refuse refuse) {
        this.limits = limits;
        this.refuse = refuse;
    }

    static MergedCells of(InputStream sheet, TableLimits limits, Refuse refuse) {
        MergedCellScan scan = new MergedCellScan(limits, refuse);
        byte[] block = new byte[8_192];
        try (sheet) {
            for (int got = sheet.read(block); got > 0; got = sheet.read(block)) {
                for (int i = 0; i < got; i++) {
                    scan.take(block[i]);
                }
            }
        } catch (IOException e) {
            throw refuse.because(Kind.DAMAGED_CONTAINER, e);
        }
        scan.areas.sort(Comparator.comparingInt(Area::firstRow));
        return new MergedCells(List.copyOf(scan.areas));
    }

    private void take(byte b) {
        if (b == '<') {
            length = 0;
        } else if (b == '>') {
            if (length > 0 && (tag[0] == 'm' || tag[length - 1] == '/')) {
                addArea();
            }
            length = -1;
        } else if (length >= 0 && length < LONGEST_TAG) {
            tag[length++] = b;
        }
    }

    private void addArea() {
        Matcher matcher = TAG.matcher(new String(tag, 0, length, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            return;
        }
        CellReference first = reference(matcher.group(1));
        CellReference last = reference(matcher.group(2));
        if (first.row() > last.row() || first.column() > last.column()) {
            throw refuse.found(matcher.group(2)).because(Kind.CELL_REFERENCE);
        }
        if (first.row() < last.row() && first.column() <= limits.columns()) {
            areas.add(new Area(first.row(), last.row(), first.column()));
        }
        if (areas.size() > limits.rows()) {
            throw refuse.expected("≤ " + limits.rows()).found(areas.size()).because(Kind.CELL_REFERENCE);
        }
    }

    private CellReference reference(String text) {
        try {
            return CellReference.parse(text);
        } catch (IllegalArgumentException e) {
            throw refuse.expected("A1 … XFD1048576").found(text).because(Kind.CELL_REFERENCE, e);
        }
    }
}
