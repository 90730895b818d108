String log = new File(basedir, 'build.log').text

assert log.contains('1 revision, now at 111111111111')
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')

// The server ended with the build.
assert ProcessHandle.allProcesses().noneMatch { it.info().commandLine().orElse('').contains("$basedir/.migrate") }
