package io.dateline.export.json;

import io.dateline.export.dataset.Column;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Columns of a table as members of a JSON object: numbers as numbers, no value as null, every member always there. */
final class JsonRow {

    /** @param name with the comma before it, where it is not the first, and its colon */
    private record Member(int index, byte[] name, boolean number) {}

    private final List<Member> members = new ArrayList<>();

    /** @param wanted the columns to write, in the table's order */
    private JsonRow(Table table, Set<String> wanted) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (wanted.contains(column.name())) {
                String comma = members.isEmpty() ? "" : ",";
                members.add(new Member(i, JsonOut.ascii(comma + '"' + column.name() + "\":"), column.isNumber()));
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

    void write(JsonOut json, Row row) {
        for (Member member : members) {
            json.raw(member.name());
            if (member.number()) {
                json.number(row, member.index());
            } else {
                json.string(row, member.index());
            }
        }
    }
}
