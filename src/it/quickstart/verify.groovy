String log = new File(basedir, 'build.log').text

// Up, in the order of the graph, and the graph drawn.
assert log.contains('6 revisions, now at c0ffee15600d')
String drawn = """\
    * c0ffee15600d  (roles, head)  Every active user is a member
    * 5d1f4e2b7a90  (roles, merge point)  Merge users and roles
    |\\
    | * 27c6a30d7c24  (roles)  Create roles
    * | ae1027a6acf0  Give users a status
    * | 8f8ecb998390  Add phone number to users
    |/
    * 1975ea83b712  (branch point)  Create users table
    """.stripIndent()
drawn.eachLine { assert log.contains('[INFO] ' + it) }
assert log.contains('c0ffee15600d  (roles, head, current)  Every active user is a member')

// All the way down, and up again: the data migrations can be taken back too.
assert log.contains('6 revisions, now at base')
assert log.contains('base: no revision is applied')
assert log.contains('1 revision, now at 5d1f4e2b7a90')
assert log.contains('Nothing is pending')

// The server ended with the build.
// Its watchdog looks ten times a second.
def left = { ProcessHandle.allProcesses().anyMatch { it.info().commandLine().orElse('').contains("$basedir/.migrate") } }
for (int i = 0; i < 100 && left(); i++) {
    sleep(100)
}
assert !left()
