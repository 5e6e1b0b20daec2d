package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.evidence.report.Block.Bar;
import dev.ceyuan.corpus.evidence.report.Block.Bars;
import dev.ceyuan.corpus.evidence.report.Block.Curve;
import dev.ceyuan.corpus.evidence.report.Block.Curves;
import dev.ceyuan.corpus.evidence.report.Block.Look;
import dev.ceyuan.corpus.evidence.report.Block.Point;
import dev.ceyuan.corpus.evidence.report.Block.Scale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The charts of a Word document: its own kind, with their numbers in a sheet behind them.
final class WordCharts {
    private static final int WIDTH = 17 * Units.EMU_PER_CENTIMETER;
    private static final int BAR = 11 * Units.EMU_PER_CENTIMETER / 10;
    private static final int FRAME = 2 * Units.EMU_PER_CENTIMETER;
    private static final int CURVES = 8 * Units.EMU_PER_CENTIMETER;
    private static final int FONT = 850; // hundredths of a point
    private static final double LABEL = 22; // ems
    private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String GRID = "e1e7ed";
    private static final String LIMIT = "b42318";

    private final XWPFDocument document;
    private final Date created;

    WordCharts(XWPFDocument document, Date created) {
        this.document = document;
        this.created = created;
    }

    void bars(Bars bars) {
        var chart = chart(bars.title(), FRAME + BAR * bars.bars().size());
        var labels = chart.createCategoryAxis(AxisPosition.LEFT);
        labels.setOrientation(AxisOrientation.MAX_MIN); // the first on top
        grey(labels);
        var values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.MAX);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        values.setNumberFormat(format(bars));
        grid(values);
        var plot = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, values);
        plot.setBarDirection(BarDirection.BAR);
        plot.setVaryColors(false);
        plot.setBarGrouping(bars.look() == Look.STACKED ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        plot.setGapWidth(60);
        for (var series = 0; series < bars.series().size(); series++) {
            series(chart, plot, bars, series);
        }
        chart.plot(plot);
        ownFormats(chart);
        if (bars.look() != Look.SIDE_BY_SIDE) {
            overlap(chart);
        }
        if (bars.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
    }

    /// Bars lie on each other. The schema that comes with POI has no type for that, so it is written as
    /// text.
    private static void overlap(XWPFChart chart) {
        var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        try (var cursor = bars.newCursor()) {
            cursor.toChild(CHARTS, "gapWidth");
            cursor.toNextSibling();
            cursor.beginElement("overlap", CHARTS);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private static String format(Bars bars) {
        return bars.scale() == Scale.SHARE ? "0%" : "#,##0";
    }

    private static void series(XWPFChart chart, XDDFBarChartData plot, Bars bars, int number) {
        var labels = bars.bars().stream()
                .map(bar -> TextWidth.fit(bar.label(), 1, LABEL) + "\n" + bar.shown())
                .toArray(String[]::new);
        var values = bars.bars().stream().map(bar -> value(bars, bar, number)).toArray(Double[]::new);
        var categories = XDDFDataSourcesFactory.fromArray(labels, range(chart, labels.length, 0), 0);
        var numbers = XDDFDataSourcesFactory.fromArray(values, range(chart, values.length, number + 1), number + 1);
        numbers.setFormatCode(bars.scale() == Scale.SHARE ? "0.00%" : "#,##0");
        var series = plot.addSeries(categories, numbers);
        var name = bars.series().get(number);
        series.setTitle(name, chart.setSheetTitle(name, number + 1));
        series.setFillProperties(fill(bars.shade(number).colour()));
        for (var i = 0; i < labels.length; i++) {
            var shade = bars.shade(number, bars.bars().get(i).values().get(number));
            if (shade != bars.shade(number)) {
                series.getDataPoint(i).setFillProperties(fill(shade.colour()));
            }
        }
    }

    private static Double value(Bars bars, Bar bar, int series) {
        var value = bar.values().get(series).doubleValue();
        return bars.scale() == Scale.SHARE ? value / Share.ONE : value;
    }

    void curves(Curves curves) {
        var chart = chart(curves.title(), CURVES);
        var across = chart.createValueAxis(AxisPosition.BOTTOM);
        var up = chart.createValueAxis(AxisPosition.LEFT);
        across.setTitle(curves.across());
        up.setTitle(curves.up());
        across.setNumberFormat("0%");
        up.setNumberFormat("0%");
        across.setMinimum(0);
        up.setMinimum(0);
        up.setMaximum(1);
        grey(across);
        grid(up);
        var plot = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
        plot.setStyle(ScatterStyle.LINE);
        for (var i = 0; i < curves.curves().size(); i++) {
            var line = line(chart, plot, curves.curves().get(i), 2 * i);
            line.setLineProperties(stroke(curves.shade(i).colour(), 2.25, PresetLineDash.SOLID));
        }
        curves.limit().value().ifPresent(limit -> {
            var points = List.of(new Point(limit, 0), new Point(limit, Share.ONE));
            var curve = new Curve(curves.limit().label(), points);
            line(chart, plot, curve, 2 * curves.curves().size())
                    .setLineProperties(stroke(LIMIT, 1.25, PresetLineDash.DASH));
        });
        chart.plot(plot);
        ownFormats(chart);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
    }

    private static XDDFScatterChartData.Series line(
            XWPFChart chart, XDDFScatterChartData plot, Curve curve, int column) {
        var across = curve.points().stream()
                .map(point -> (double) point.across() / Share.ONE)
                .toArray(Double[]::new);
        var up = curve.points().stream()
                .map(point -> (double) point.up() / Share.ONE)
                .toArray(Double[]::new);
        var series = (XDDFScatterChartData.Series)
                plot.addSeries(numbers(chart, across, column), numbers(chart, up, column + 1));
        series.setTitle(curve.name(), chart.setSheetTitle(curve.name(), column + 1));
        series.setMarkerStyle(MarkerStyle.NONE);
        series.setSmooth(false);
        return series;
    }

    private static XDDFNumericalDataSource<Double> numbers(XWPFChart chart, Double[] values, int column) {
        var numbers = XDDFDataSourcesFactory.fromArray(values, range(chart, values.length, column), column);
        numbers.setFormatCode("0.00%");
        return numbers;
    }

    private static String range(XWPFChart chart, int rows, int column) {
        return chart.formatRange(new CellRangeAddress(1, rows, column, column));
    }

    private XWPFChart chart(String title, int height) {
        try {
            var paragraph = document.createParagraph();
            paragraph.setStyle("Figure");
            var run = paragraph.createRun();
            var chart = document.createChart(run, WIDTH, height);
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(title);
            chart.setAutoTitleDeleted(true);
            var core = chart.getWorkbook().getProperties().getCoreProperties();
            core.setCreated(Optional.of(created));
            core.setModified(Optional.of(created));
            frameless(chart);
            font(chart);
            return chart;
        } catch (IOException e) {
            throw new UncheckedIOException(title, e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(title, e);
        }
    }

    /// Word rounds the corners of a chart that says nothing about them.
    private static void frameless(XWPFChart chart) {
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        chart.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    }

    private static void font(XWPFChart chart) {
        var text = chart.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        var properties = text.addNewP().addNewPPr().addNewDefRPr();
        properties.setSz(FONT);
        properties.addNewLatin().setTypeface("Microsoft YaHei");
        properties.addNewEa().setTypeface("Microsoft YaHei");
    }

    /// Axes write numbers as we say and not as the sheet does.
    private static void ownFormats(XWPFChart chart) {
        for (var axis : chart.getCTChart().getPlotArea().getValAxList()) {
            axis.getNumFmt().setSourceLinked(false);
        }
    }

    private static void grid(XDDFValueAxis axis) {
        axis.getOrAddMajorGridProperties().setLineProperties(stroke(GRID, 0.75, PresetLineDash.SOLID));
        grey(axis);
    }

    private static void grey(XDDFChartAxis axis) {
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(stroke("9fb0c0", 0.75, PresetLineDash.SOLID));
    }

    private static XDDFLineProperties stroke(String colour, double width, PresetLineDash dash) {
        var line = new XDDFLineProperties(fill(colour));
        line.setWidth(width);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
    }
}
