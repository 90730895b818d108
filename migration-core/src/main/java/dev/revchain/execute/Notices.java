package dev.revchain.execute;

import dev.revchain.database.Printable;
import java.sql.SQLWarning;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** The notices of one statement, told as they come; of many, the first ones and how many more there were. */
final class Notices implements Consumer<SQLWarning> {

    private static final int MOST = 100;

    private final ExecutionListener listener;
    private final String place;
    private long count;

    /**
     * @param place of the statement, with the file's name
     */
    Notices(ExecutionListener listener, String place) {
        this.listener = listener;
        this.place = place;
    }

    /** Takes one notice and those that hang on it. */
    @Override
    public void accept(SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            if (++count <= MOST) {
                String message = Optional.ofNullable(warning.getMessage()).orElse("");
                listener.on(new ExecutionEvent.ServerNotice(place, severity(warning), Printable.said(message)));
            }
        }
    }

    /** The statement is done. */
    void end() {
        if (count > MOST) {
            listener.on(new ExecutionEvent.ServerNotice(place, "NOTICE", (count - MOST) + " more are not shown"));
        }
    }

    private static String severity(SQLWarning warning) {
        if (warning instanceof PSQLWarning known) {
            ServerErrorMessage said = known.getServerErrorMessage();
            return Optional.ofNullable(said.getSeverity()).orElse("NOTICE");
        }
        return "NOTICE";
    }
}
