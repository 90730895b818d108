package dev.revchain.maven;

import org.apache.maven.plugin.logging.Log;

/** A log that names files from where Maven was called. */
record NearLog(Log log, NearPaths paths) implements Log {

    private String near(CharSequence content) {
        return paths.in(String.valueOf(content));
    }

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public void debug(CharSequence content) {
        log.debug(near(content));
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        log.debug(near(content), error);
    }

    @Override
    public void debug(Throwable error) {
        log.debug(error);
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }

    @Override
    public void info(CharSequence content) {
        log.info(near(content));
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        log.info(near(content), error);
    }

    @Override
    public void info(Throwable error) {
        log.info(error);
    }

    @Override
    public boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public void warn(CharSequence content) {
        log.warn(near(content));
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        log.warn(near(content), error);
    }

    @Override
    public void warn(Throwable error) {
        log.warn(error);
    }

    @Override
    public boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }

    @Override
    public void error(CharSequence content) {
        log.error(near(content));
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        log.error(near(content), error);
    }

    @Override
    public void error(Throwable error) {
        log.error(error);
    }
}
