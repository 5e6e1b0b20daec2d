package dev.ceyuan.corpus.input;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGeneratorFactory;

/// A small file of each kind, with something wrong in those that go on behind it.
final class Samples {
    private static final int LINES = 24;

    private Samples() {}

    static InputFile file(Path folder, String name) {
        return Inputs.file(folder, name, Objects.requireNonNull(all().get(name)));
    }

    /// By name, whose ending tells the format.
    static Map<String, byte[]> all() {
        var lines = lines();
        var half = lines.length / 2;
        var samples = new LinkedHashMap<String, byte[]>();
        samples.put("plain.jsonl", lines);
        samples.put("members.jsonl.gz", Inputs.gzip(part(lines, 0, half), part(lines, half, lines.length)));
        samples.put("frames.jsonl.zst", Inputs.zstd(part(lines, 0, half), part(lines, half, lines.length)));
        samples.put("gbk.jsonl", Inputs.in("GB18030", text(lines)));
        samples.put("utf16.jsonl", Inputs.in("x-UTF-16LE-BOM", text(lines)));
        samples.put("crawl.warc", crawl());
        samples.put(
                "crawl.warc.gz",
                Inputs.gzip(warcInfo(), response(), conversion(), Inputs.utf8("noise\r\n"), conversion()));
        samples.put("rows.parquet", Inputs.resource("snappy-dictionary.parquet"));
        samples.put("rows2.parquet", Inputs.resource("zstd-plain-v2.parquet"));
        samples.put("rows3.parquet", Inputs.resource("none-delta.parquet"));
        samples.put("rows4.parquet", Inputs.resource("gzip-checksum.parquet"));
        samples.put("text.txt", Inputs.in("GB18030", "正文第一段，说的是语料。\n第二段没有什么。\n".repeat(5)));
        samples.put("page.html", Inputs.in("GB18030", page()));
        samples.put("page.html.gz", Inputs.gzip(Inputs.utf8(page())));
        return samples;
    }

    static byte[] lines() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        var lines = new StringBuilder();
        for (var i = 0; i < LINES; i++) {
            var text = "第%d条 语料\\n𠀀\\u4e00\\\"".formatted(i).repeat(random.nextInt(8));
            lines.append("{\"id\":\"%d\",\"text\":\"%s\",\"more\":[1,{\"a\":null}]}\n".formatted(i, text));
            if (i % 9 == 0) {
                lines.append("{\"text\":\"broken\n\n");
            }
        }
        return Inputs.utf8(lines.append("{\"text\":\"last\"}").toString());
    }

    static byte[] crawl() {
        return Inputs.joined(warcInfo(), response(), Inputs.utf8("\r\nnoise\r\n"), conversion(), conversion());
    }

    static byte[] warcInfo() {
        return warc("WARC-Type: warcinfo\r\nContent-Type: application/warc-fields", Inputs.utf8("software: test\r\n"));
    }

    static byte[] response() {
        var http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\n\r\n";
        return warc(
                "WARC-Type: response\r\nWARC-Target-URI: <https://example.org/新闻>\r\n"
                        + "Content-Type: application/http; msgtype=response",
                Inputs.joined(Inputs.utf8(http), Inputs.in("GB18030", page())));
    }

    static byte[] conversion() {
        return warc(
                "WARC-Type: conversion\r\nWARC-Target-URI: https://example.org/a\r\nContent-Type: text/plain",
                Inputs.utf8("网页的文字。\n第二行。"));
    }

    static byte[] warc(String fields, byte[] content) {
        var header = "WARC/1.0\r\n%s\r\nContent-Length: %d\r\n\r\n".formatted(fields, content.length);
        return Inputs.joined(Inputs.utf8(header), content, Inputs.utf8("\r\n\r\n"));
    }

    static String page() {
        return """
                <!doctype html><html><head><title>标题 - 网站</title></head><body>
                <div class="nav"><a href="/">首页</a> <a href="/n">新闻</a></div>
                <div><p>正文的第一段，有足够多的字，也有句号。</p><p>正文的第二段，同样有足够多的字和句号。</p></div>
                </body></html>
                """;
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static String text(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8);
    }
}
