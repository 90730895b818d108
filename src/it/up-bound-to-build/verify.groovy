String log = new File(basedir, 'build.log').text

assert log.contains('1 revision, now at 111111111111')
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')

// The server ended with the build.
// Its watchdog looks ten times a second.
def left = { ProcessHandle.allProcesses().anyMatch { it.info().commandLine().orElse('').contains("$basedir/.migrate") } }
for (int i = 0; i < 100 && left(); i++) {
    sleep(100)
}
assert !left()
