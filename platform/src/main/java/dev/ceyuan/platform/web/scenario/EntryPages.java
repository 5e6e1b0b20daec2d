package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Entries;
import dev.ceyuan.platform.scenario.Lists;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the pages of needs and of offers have in common for readers.
@AllowedTo(Audience.EVERYONE)
abstract class EntryPages {
    static final String ID = "/{id:[0-9a-f-]{36}}";

    private final Side side;
    private final Entries entries;
    private final Lists lists;
    private final EntryDesk desk;

    EntryPages(Side side, Entries entries, Lists lists, EntryDesk desk) {
        this.side = side;
        this.entries = entries;
        this.lists = lists;
        this.desk = desk;
    }

    Wording wording(Frame frame) {
        return desk.wordings().of(frame);
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> parameters) {
        var query = EntryFilter.of(parameters).query();
        var page = entries.page(actor, query);
        var view = new EntryListing(side, wording(frame), page).view(lists.all(actor, side));
        return Page.of("scenario/entries", view);
    }

    @GetMapping(ID)
    ModelAndView entry(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters) {
        var view = desk.page(actor, entries.get(actor, id), wording(frame), Banner.of(parameters, frame));
        return Page.of("scenario/entry", view);
    }

    @GetMapping(ID + "/shortlist")
    ModelAndView shortlist(
            Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame, @PathVariable UUID id) {
        return Page.of("scenario/shortlist", desk.page(actor, entries.get(actor, id), wording(frame), null));
    }

    @GetMapping(ID + "/shortlist.xlsx")
    void shortlistXlsx(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            HttpServletResponse response) {
        var entry = entries.get(actor, id);
        var wording = wording(frame);
        var table = new ShortlistTable(side, wording);
        var places = desk.matches(actor, entry);
        Download.XLSX.send(
                response,
                wording.text("scenario.shortlist.file", entry.content().title()),
                writer -> table.write(places, writer));
    }

    @GetMapping("/export.xlsx")
    void exportXlsx(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response) {
        export(Download.XLSX, response, new Reader(actor, wording(frame), parameters));
    }

    @GetMapping("/export.csv")
    void exportCsv(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response) {
        export(Download.CSV, response, new Reader(actor, wording(frame), parameters));
    }

    private record Reader(Actor actor, Wording wording, Map<String, String> parameters) {}

    private void export(Download format, HttpServletResponse response, Reader reader) {
        var query = EntryFilter.of(reader.parameters()).query();
        var table = new EntryTable(side, reader.wording());
        format.send(
                response,
                reader.wording().text("scenario.list.title." + side),
                writer -> table.write(reader.actor(), entries, query, writer));
    }
}
