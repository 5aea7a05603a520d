package io.dateline.export.parquet;

import blue.strategic.parquet.ParquetWriter;
import io.dateline.export.dataset.Column;
import io.dateline.export.dataset.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Writes a table's rows into a Parquet file: days as dates, instants as UTC timestamps, numbers as numbers, codes as texts. */
public final class ParquetTable implements AutoCloseable {

    private final Table table;
    private final ParquetWriter<@Nullable String[]> writer;

    public ParquetTable(Table table, Path file) throws IOException {
        this.table = table;
        MessageType schema = new MessageType(
                table.name(), table.columns().stream().map(ParquetTable::field).toList());
        this.writer = ParquetWriter.writeFile(schema, file.toFile(), (row, fields) -> {
            for (int i = 0; i < row.length; i++) {
                String value = row[i];
                if (value != null) {
                    Column column = table.columns().get(i);
                    fields.write(column.name(), typed(column, value));
                }
            }
        });
    }

    public void write(@Nullable String[] row) throws IOException {
        if (row.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    table.name() + " has " + table.columns().size() + " columns, not " + row.length);
        }
        writer.write(row);
    }

    private static Type field(Column column) {
        Type.Repetition repetition = column.required() ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
        return switch (column.type()) {
            case STRING ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
            case NUMBER -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
            case DATE ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
            case DATETIME ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS))
                        .named(column.name());
        };
    }

    private static Object typed(Column column, String value) {
        return switch (column.type()) {
            case STRING -> value;
            case INTEGER -> Long.valueOf(value);
            case NUMBER -> Double.valueOf(value);
            case DATE -> Math.toIntExact(LocalDate.parse(value).toEpochDay());
            case DATETIME -> Instant.parse(value).toEpochMilli();
        };
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
