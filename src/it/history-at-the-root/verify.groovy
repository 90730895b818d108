String log = new File(basedir, 'build.log').text

assert log.contains('DIRECTORY_NOT_FOUND: this project has no revisions, and modules of it have')
assert log.contains('-> mvn -pl :orders migrate:history')
