package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.TableLimits;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The bounds of imports.
///
/// @param fileMebibytes largest file, 1 to 1,024 MiB
/// @param rows          most rows of a sheet, 1 to 1,000,000
/// @param keepDays      how long files and previews are kept after an import has ended, 1 to 3,650 days
/// @param timeZone      the programme's time zone: decides the day on which a file was received
@ConfigurationProperties("ceyuan.intake")
public record IntakeSettings(
        @DefaultValue("32") int fileMebibytes,
        @DefaultValue("100000") int rows,
        @DefaultValue("30") int keepDays,
        @DefaultValue("Asia/Shanghai") ZoneId timeZone) {

    private static final long MEBIBYTE = 1L << 20;

    public IntakeSettings {
        require("file-mebibytes", fileMebibytes, 1_024);
        require("rows", rows, 1_000_000);
        require("keep-days", keepDays, 3_650);
    }

    /// The limits within which files are read.
    TableLimits limits() {
        return TableLimits.defaults().withFileBytes(fileMebibytes * MEBIBYTE).withRows(rows);
    }

    private static void require(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "ceyuan.intake.%s is out of range (%d); give 1 to %d".formatted(name, value, most));
        }
    }
}
