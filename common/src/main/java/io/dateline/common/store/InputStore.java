package io.dateline.common.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list of files that a run reads. */
public class InputStore {

    private final JdbcTemplate jdbc;
    private final RunFence fence;

    public InputStore(JdbcTemplate jdbc, RunFence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /**
     * A file to read.
     *
     * @param no its place in the order, from 1
     * @param path absolute
     * @param name the path as people know it: relative to the folder given
     * @param kind {@code jsonl}, {@code txt}, {@code html} or {@code warc}; gzipped or not
     * @param from first day of captures to read from a web archive
     * @param to last day of captures to read from a web archive
     * @param source the source of the sources file that names it; empty for files given on the command line
     */
    public record InputFile(
            long no,
            String path,
            String name,
            String kind,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> source) {

        public InputFile(long no, String path, String name, String kind) {
            this(no, path, name, kind, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Puts this list in place of an earlier one of the same run, in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(long run, List<InputFile> files) {
        fence.check();
        jdbc.update("delete from input_file where run = ? or run < ? - 30", run, run);
        CopyRows rows =
                new CopyRows("input_file (run, input_no, path, name, kind, captured_from, captured_to, source)");
        files.forEach(file ->
                rows.add(run, file.no(), file.path(), file.name(), file.kind(), file.from(), file.to(), file.source()));
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.writeTo(connection);
            return true;
        });
    }

    /** The file that a run reads behind file number {@code after}. */
    public Optional<InputFile> next(long run, long after) {
        return jdbc
                .query(
                        "select input_no, path, name, kind, captured_from, captured_to, source from input_file where run = ? and input_no > ? order by input_no limit 1",
                        (row, i) -> new InputFile(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Optional.ofNullable(row.getObject(5, LocalDate.class)),
                                Optional.ofNullable(row.getObject(6, LocalDate.class)),
                                Optional.ofNullable(row.getString(7))),
                        run,
                        after)
                .stream()
                .findFirst();
    }
}
