package dev.ceyuan.tables.hostile;

import dev.ceyuan.tables.hostile.HostileFiles.Mutation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mutations of the XML parts of an .xlsx file: sheets, shared strings, styles, workbook, relations,
/// content types.
final class XmlMutations {

    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern REFERENCE = Pattern.compile(" r=\"([A-Z]*[0-9]+)\"");
    private static final Pattern TYPE = Pattern.compile(" t=\"([A-Za-z]+)\"");
    private static final Pattern VALUE = Pattern.compile("<v>([^<]*)</v>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final List<String> REFERENCES = List.of(
            "ZZZZ999999999",
            "A0",
            "XFE1",
            "XFD1048576",
            "A1048577",
            "1",
            "A",
            "",
            "a1",
            "$A$1",
            "A-1",
            "AAAAAAAA1",
            "2147483648",
            "99999999999999999999",
            "-1",
            "0",
            "2000000",
            "Ａ１");
    private static final List<String> VALUES = List.of(
            "1E999",
            "-1E308",
            "NaN",
            "1E-400",
            "999999999999999999999",
            "-1",
            "2147483648",
            "",
            "x",
            "0x10",
            "1,5",
            "=1+1",
            "﻿",
            "46288.75",
            "&#0;",
            "&#xFFFF;",
            "&lol;",
            "_x0000_",
            "60",
            "0.1");
    private static final List<String> TYPES = List.of("s", "str", "inlineStr", "b", "e", "n", "d", "zz", "");
    private static final List<String> PIECES = List.of(
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "<!ENTITY % p SYSTEM \"file:///etc/passwd\">",
            "&xxe;",
            "<f>1+1</f>",
            "<f t=\"shared\" si=\"0\"/>",
            "<row r=\"2000000\"/>",
            "<c r=\"ZZZZ9\"/>",
            "<sheetData>",
            "</sheetData>",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?pi",
            "\0",
            "<a xmlns=\"urn:x\">",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "</row>",
            "<oleObjects/>",
            "\uFFFE",
            "<x:y/>",
            "<is><t>x</t></is>",
            "<rPh>");

    private final Random random;

    XmlMutations(Random random) {
        this.random = random;
    }

    List<Mutation> all() {
        return List.of(
                new Mutation("cell reference", content -> replace(content, REFERENCE, REFERENCES)),
                new Mutation("cell type", content -> replace(content, TYPE, TYPES)),
                new Mutation("cell value", content -> replace(content, VALUE, VALUES)),
                new Mutation("attribute", content -> replace(content, ATTRIBUTE, VALUES)),
                new Mutation("insert a piece", content -> change(content, this::insert)),
                new Mutation("drop a tag", content -> change(content, xml -> dropTag(xml))),
                new Mutation("double a tag", content -> change(content, xml -> doubleTag(xml))),
                new Mutation("nest", content -> change(content, this::nest)),
                new Mutation("cut the xml", content -> change(content, xml -> xml.substring(0, at(xml)))),
                new Mutation("long text", content -> change(content, this::lengthen)),
                new Mutation(
                        "macro type",
                        content -> change(content, xml -> xml.replace("sheet.main+xml", "macroEnabled"))));
    }

    private byte[] replace(byte[] content, Pattern pattern, List<String> with) {
        return change(content, xml -> {
            List<Integer> places = new ArrayList<>();
            Matcher matcher = pattern.matcher(xml);
            while (matcher.find()) {
                places.add(matcher.start(1));
            }
            if (places.isEmpty()) {
                return xml;
            }
            matcher.find(
                    places.get(random.nextInt(places.size())) - 1 - (pattern == REFERENCE || pattern == TYPE ? 4 : 2));
            return xml.substring(0, matcher.start(1))
                    + with.get(random.nextInt(with.size()))
                    + xml.substring(matcher.end(1));
        });
    }

    private byte[] change(byte[] content, java.util.function.UnaryOperator<String> change) {
        Map<String, byte[]> parts = ZipParts.read(content);
        List<String> names = parts.keySet().stream()
                .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
                .filter(name -> !name.startsWith("docProps"))
                .toList();
        if (names.isEmpty()) {
            return content;
        }
        List<String> sheets =
                names.stream().filter(name -> name.contains("/sheet")).toList();
        List<String> from = sheets.isEmpty() || random.nextBoolean() ? names : sheets;
        String name = from.get(random.nextInt(from.size()));
        String xml = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        parts.replace(name, change.apply(xml).getBytes(StandardCharsets.UTF_8));
        return ZipParts.write(parts);
    }

    private String insert(String xml) {
        int at = random.nextBoolean() ? at(xml) : xml.indexOf('<', at(xml));
        return at < 0 ? xml : xml.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + xml.substring(at);
    }

    private String dropTag(String xml) {
        Matcher matcher = TAG.matcher(xml);
        return matcher.find(at(xml)) ? xml.substring(0, matcher.start()) + xml.substring(matcher.end()) : xml;
    }

    private String doubleTag(String xml) {
        Matcher matcher = TAG.matcher(xml);
        return matcher.find(at(xml)) ? xml.substring(0, matcher.end()) + xml.substring(matcher.start()) : xml;
    }

    private String nest(String xml) {
        int at = Math.max(0, xml.indexOf('<', at(xml)));
        return xml.substring(0, at) + "<a>".repeat(random.nextInt(5_000)) + xml.substring(at);
    }

    private String lengthen(String xml) {
        int at = Math.max(0, xml.indexOf('>', at(xml)));
        return xml.substring(0, at) + "字".repeat(random.nextInt(50_000)) + xml.substring(at);
    }

    private int at(String xml) {
        return random.nextInt(xml.length() + 1);
    }
}
