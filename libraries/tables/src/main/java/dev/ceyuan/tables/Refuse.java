package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import dev.ceyuan.tables.TableRefused.Refusal;

/// What is known of the place while reading; becomes a [TableRefused] when something is wrong there.
record Refuse(String file, String part, CellPlace place, String expected, String found) {

    private static final int NAME_CHARACTERS = 120;

    static Refuse file(String name) {
        return new Refuse(Shorten.to(name, NAME_CHARACTERS), "", new CellPlace("", 0, 0), "", "");
    }

    Refuse part(String name) {
        return new Refuse(file, name, place, expected, found);
    }

    Refuse sheet(String name) {
        return new Refuse(file, part, new CellPlace(name, 0, 0), expected, found);
    }

    Refuse at(int row, int column) {
        return new Refuse(file, part, new CellPlace(place.sheet(), row, column), expected, found);
    }

    Refuse expected(Object accepted) {
        return new Refuse(file, part, place, accepted.toString(), found);
    }

    Refuse found(Object instead) {
        return new Refuse(file, part, place, expected, instead.toString());
    }

    TableRefused because(Kind kind) {
        return new TableRefused(new Refusal(kind, file, part, place, expected, found), null);
    }

    TableRefused because(Kind kind, Throwable cause) {
        return new TableRefused(new Refusal(kind, file, part, place, expected, found), cause);
    }
}
