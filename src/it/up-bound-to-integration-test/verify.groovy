List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].contains('up   111111111111  Create visits')
assert builds[0].contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
assert builds[0].indexOf(':up (migrate-the-database)') < builds[0].indexOf(':integration-test (default)')
assert builds[1].contains('Nothing to do: already at 111111111111')
assert builds[2].contains('up   111111111111  Create visits')

// The server ended with the build.
// Its watchdog looks ten times a second.
def left = { ProcessHandle.allProcesses().anyMatch { it.info().commandLine().orElse('').contains("$basedir/.migrate") } }
for (int i = 0; i < 100 && left(); i++) {
    sleep(100)
}
assert !left()
