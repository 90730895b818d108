List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].contains('3 revisions, now at aaaaaaaaaaa3')
assert builds[0].contains('3 revisions, now at bbbbbbbbbbb3')
assert builds[0].contains('1 revision, now at cccccccccccc')
assert !builds[0].contains('not marked')
assert builds[1].contains('Nothing to do: already at aaaaaaaaaaa3')
assert builds[1].contains('aaaaaaaaaaa3  (head, current)')
assert builds[2].contains('cccccccccccc  (head, current)')
assert !builds[2].contains('aaaaaaaaaaa3')
assert !builds[0].contains('Not run for')
assert !builds[1].contains('Not run for')
assert builds[2].contains('Not run for accounts: mvn -pl :accounts migrate:current')
assert builds[2].contains('Not run for orders: mvn -pl :orders migrate:current')

// What is advised can be typed as it stands.
assert builds[3].contains('-> mvn -pl :accounts -Pshown migrate:history   (')
assert builds[4].contains('-> mvn -pl :orders migrate:history   (')
assert new File(basedir, 'accounts/.migrate').isDirectory()
assert new File(basedir, 'orders/.migrate').isDirectory()

// The server ended with the build.
// Its watchdog looks ten times a second.
def left = { ProcessHandle.allProcesses().anyMatch { it.info().commandLine().orElse('').contains("$basedir/.migrate") } }
for (int i = 0; i < 100 && left(); i++) {
    sleep(100)
}
assert !left()
