// Maven's start script ends each run with marks for the terminal; invoker adds lines about this script.
List<String> lines = new File(basedir, 'build.log').readLines()
        .collect { it.replaceAll(/\u001B\[[0-9;]*m/, '') }
        .findAll { !it.isEmpty() && !it.startsWith('Running post-build script') }

assert lines.subList(0, 4) == [
    '222222222222  (head, current)  Add email',
    'Nothing is pending',
    '* 222222222222  (head)  Add email',
    '* 111111111111  Create users']
assert lines.every { !it.startsWith('[') }
assert lines.any { it.contains('CREATE TABLE users (name text PRIMARY KEY);') }
