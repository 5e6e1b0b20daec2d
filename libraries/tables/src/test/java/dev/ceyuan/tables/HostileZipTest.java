package dev.ceyuan.tables;

import static dev.ceyuan.tables.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ceyuan.tables.TableRefused.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileZipTest {

    private static final int CENTRAL = 0x02014b50;

    @Test
    void refusesAPartThatInflatesTooFarBeforeInflatingIt() {
        byte[] bomb = Xlsx.minimal().part("xl/media/x.bin", new byte[8 << 20]).bytes();

        TableRefused refused = refused("bomb.xlsx", bomb);

        assertThat(refused.kind()).isEqualTo(Kind.INFLATES_TOO_MUCH);
        assertThat(refused.part()).isEqualTo("xl/media/x.bin");
    }

    @Test
    void refusesPartsThatTogetherInflateTooFar() {
        byte[] file = Xlsx.minimal()
                .part("a.bin", new byte[900_000])
                .part("b.bin", new byte[900_000])
                .bytes();
        TableLimits small = new TableLimits(1 << 20, 1_000_000, 10_000, 100, 10, 100, 100, 1_000, 1_000);

        TableRefused refused = catchThrowableOfType(TableRefused.class, () -> Reading.needs("x.xlsx", file, small));

        assertThat(refused.kind()).isEqualTo(Kind.INFLATES_TOO_MUCH);
    }

    @Test
    void refusesAPartThatIsLargerThanTheDirectorySays() {
        byte[] file = Xlsx.minimal().bytes();
        patchCentral(file, "xl/worksheets/sheet1.xml", 24, 10);

        assertThat(refused("x.xlsx", file).kind()).isEqualTo(Kind.SUSPICIOUS_CONTAINER);
    }

    @Test
    void refusesPartsThatShareBytes() {
        byte[] file = Xlsx.minimal()
                .part("xl/worksheets/sheet2.xml", Xlsx.minimal().text("xl/worksheets/sheet1.xml"))
                .bytes();
        int first = central(file, "xl/worksheets/sheet1.xml");
        int offset = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(first + 42);
        int local = offset + 30 + "xl/worksheets/".length();
        patchCentral(file, "xl/worksheets/sheet2.xml", 42, offset);
        file[central(file, "xl/worksheets/sheet2.xml") + 46 + "xl/worksheets/sheet".length()] = '1';
        assertThat(new String(file, local, 10, StandardCharsets.UTF_8)).isEqualTo("sheet1.xml");

        assertThat(refused("x.xlsx", file).kind()).isEqualTo(Kind.SUSPICIOUS_CONTAINER);
    }

    @Test
    void refusesTwoPartsOfOneName() {
        byte[] file = Xlsx.minimal().part("XL/Workbook.xml", "<x/>").bytes();

        assertThat(refused("x.xlsx", file).kind()).isEqualTo(Kind.SUSPICIOUS_CONTAINER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "xl/../../evil.xml", "/etc/passwd", "xl\\x.xml", "C:/x.xml"})
    void refusesPathsThatLeaveTheContainer(String name) {
        TableRefused refused = refused("x.xlsx", Xlsx.minimal().part(name, "x").bytes());

        assertThat(refused.kind()).isEqualTo(Kind.SUSPICIOUS_CONTAINER);
        assertThat(refused.part()).isEqualTo(name);
    }

    private static int central(byte[] file, String name) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < file.length - 46; i++) {
            if (buffer.getInt(i) == CENTRAL
                    && new String(file, i + 46, buffer.getShort(i + 28), StandardCharsets.UTF_8).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such part (" + name + ")");
    }

    private static void patchCentral(byte[] file, String name, int field, int value) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(central(file, name) + field, value);
    }
}
