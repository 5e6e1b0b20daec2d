package dev.ceyuan.browser;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A demand list as an office keeps it in Excel.
record DemandFile(String name, List<List<String>> rows) {
    static final String SHEET = "2026年需求";

    private static final List<String> HEADINGS =
            List.of("编号", "榜单名称", "场景名称", "需求单位", "场景描述", "所属行业", "预算金额（万元）", "截止时间");

    /// The file as the browser uploads it.
    FilePayload upload() {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(SHEET);
            write(sheet.createRow(0), HEADINGS);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet.createRow(i + 1), rows.get(i));
            }
            workbook.write(bytes);
            return new FilePayload(
                    name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
