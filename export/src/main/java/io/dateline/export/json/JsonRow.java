package io.dateline.export.json;

import io.dateline.export.dataset.Column;
import io.dateline.export.dataset.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Columns of a table as members of a JSON object: numbers as numbers, no value as null, every member always there. */
final class JsonRow {

    private record Member(int index, SerializableString name, boolean number) {}

    private final List<Member> members = new ArrayList<>();

    /** @param wanted the columns to write, in the table's order */
    private JsonRow(Table table, Set<String> wanted) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (wanted.contains(column.name())) {
                members.add(new Member(i, new SerializedString(column.name()), column.isNumber()));
            }
        }
    }

    static JsonRow of(Table table) {
        return new JsonRow(table, Set.copyOf(table.header()));
    }

    static JsonRow without(Table table, String... columns) {
        List<String> wanted = new ArrayList<>(table.header());
        wanted.removeAll(List.of(columns));
        return new JsonRow(table, Set.copyOf(wanted));
    }

    static JsonRow only(Table table, String... columns) {
        return new JsonRow(table, Set.of(columns));
    }

    void write(JsonGenerator json, @Nullable String[] row) {
        for (Member member : members) {
            json.writeName(member.name());
            String value = row[member.index()];
            if (value == null) {
                json.writeNull();
            } else if (member.number()) {
                json.writeNumber(value);
            } else {
                json.writeString(value);
            }
        }
    }
}
