package dev.ceyuan.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Builds .xlsx files part by part, so that any part can be wrong.
final class Xlsx {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final LocalDateTime SAME_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Xlsx minimal() {
        return new Xlsx()
                .part("[Content_Types].xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Override PartName="/xl/workbook.xml" ContentType=\
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""")
                .part(
                        "_rels/.rels",
                        relations("<Relationship Id=\"r1\" Type=\"" + RELATION
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/>"))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION
                                + "\"><sheets><sheet name=\"需求\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/sheet1.xml")))
                .rows(heading());
    }

    /// The parts of a workbook that another library wrote.
    static Xlsx of(byte[] workbook) throws IOException {
        Xlsx xlsx = new Xlsx();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                xlsx.part(entry.getName(), in.readAllBytes());
            }
        }
        return xlsx;
    }

    static String heading() {
        return "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>编号</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>名称</t></is></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>预算（万元）</t></is></c></row>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    Xlsx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Xlsx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /// The content of `sheetData`.
    Xlsx rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    /// The content of `worksheet`.
    Xlsx sheet(String content) {
        return part("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>");
    }

    String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(SAME_TIME);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
