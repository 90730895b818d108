List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].contains('* 222222222222  (head)  Add email')
assert builds[0].contains('2 revisions, now at 222222222222')
assert builds[0].contains('222222222222  (head, current)  Add email')
assert builds[0].contains('1 revision, now at 111111111111')
assert builds[1].contains('migrate:up')
assert builds[2].contains('requires a project')
assert new File(basedir, '.migrate').isDirectory()

// The goal that makes the folders does not run without a POM either, so it is not named.
assert builds[3].contains('DIRECTORY_NOT_FOUND: there is no POM here, and there are no revisions')
assert !builds[3].contains(':init')
