package dev.ceyuan.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Workbooks as Excel and WPS write them (shared strings, styles, real dates), made by an independent
/// library.
final class Workbooks {

    private Workbooks() {}

    /// A need list with a title row, merged cells and typed cells.
    static byte[] needs() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet notes = workbook.createSheet("填写说明");
            row(notes, 0, "请按要求填写");
            Sheet sheet = workbook.createSheet("需求榜单");
            CellStyle date = dateStyle(workbook, "yyyy\"年\"m\"月\"d\"日\"");
            row(sheet, 0, "北京市大模型应用需求榜单（2026年）");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            row(sheet, 2, "序号", "需求编号（必填）", " 需求名称*", "预算（万元）", "截止日期", "部署方式", "标签");
            Row first = row(sheet, 3, 1, "N-1", "政务咨询", 80, null, "本地部署", "政务、问答");
            date(first, 4, date);
            Row second = row(sheet, 4, 2, "N-2", "医疗影像", "1.5亿元", "2026-12", "云端", "医疗；影像");
            second.createCell(7).setCellValue("备注");
            row(sheet, 5, 3, "N-3", "园区巡检", "不详", "—", "无", null);
            // Without the times of writing, so that a seed of the fuzzer means the same file on every day.
            return Xlsx.of(bytes(workbook)).part("docProps/core.xml", "<x/>").bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CellStyle dateStyle(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    static void date(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(LocalDateTime.of(2026, 9, 23, 18, 0));
        cell.setCellStyle(style);
    }

    static Row row(Sheet sheet, int number, @org.jspecify.annotations.Nullable Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Number amount) {
                row.createCell(i).setCellValue(amount.doubleValue());
            } else if (value != null) {
                row.createCell(i).setCellValue(value.toString());
            }
        }
        return row;
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
