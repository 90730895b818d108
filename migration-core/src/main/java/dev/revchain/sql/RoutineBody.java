package dev.revchain.sql;

/**
 * Follows {@code BEGIN ATOMIC … END}, the body in plain SQL of a function or procedure, whose semicolons end nothing.
 *
 * <p>As psql does it: only in a statement that starts {@code CREATE [OR REPLACE] {FUNCTION | PROCEDURE}}, outside
 * parentheses, and {@code CASE} needs an {@code END} of its own. Unlike psql, {@code BEGIN} alone opens nothing, and a
 * word after {@code AS} or a dot is a name: {@code begin} and {@code end} may be names there.
 */
final class RoutineBody {

    private enum Beginning {
        NOTHING,
        CREATE,
        CREATE_OR,
        ROUTINE,
        OTHER
    }

    private Beginning beginning = Beginning.NOTHING;
    private int depth;
    private int opened;
    private int beginAt = -1;
    private boolean nameFollows;

    void reset() {
        beginning = Beginning.NOTHING;
        depth = 0;
        beginAt = -1;
        nameFollows = false;
    }

    boolean isOpen() {
        return depth > 0;
    }

    /** Where the outermost {@code BEGIN} stands. */
    int opened() {
        return opened;
    }

    void word(Lexer word, boolean inParentheses) {
        if (beginning == Beginning.OTHER) {
            return;
        }
        if (beginning != Beginning.ROUTINE) {
            beginning = beginning(word);
        } else if (!inParentheses) {
            bodyWord(word);
        }
    }

    void other(boolean isDot) {
        nameFollows = isDot;
        beginAt = -1;
        if (beginning != Beginning.ROUTINE) {
            beginning = Beginning.OTHER;
        }
    }

    private Beginning beginning(Lexer word) {
        return switch (beginning) {
            case NOTHING -> word.is("create") ? Beginning.CREATE : Beginning.OTHER;
            case CREATE -> word.is("or") ? Beginning.CREATE_OR : routineOr(word, Beginning.OTHER);
            case CREATE_OR -> word.is("replace") ? Beginning.CREATE_OR : routineOr(word, Beginning.OTHER);
            default -> beginning;
        };
    }

    private static Beginning routineOr(Lexer word, Beginning other) {
        return word.is("function") || word.is("procedure") ? Beginning.ROUTINE : other;
    }

    private void bodyWord(Lexer word) {
        if (!nameFollows) {
            if (depth == 0 && beginAt >= 0 && word.is("atomic")) {
                depth = 1;
                opened = beginAt;
            } else if (depth > 0 && word.is("case")) {
                depth++;
            } else if (depth > 0 && word.is("end")) {
                depth--;
            }
        }
        beginAt = !nameFollows && word.is("begin") ? word.start() : -1;
        nameFollows = !nameFollows && word.is("as");
    }
}
