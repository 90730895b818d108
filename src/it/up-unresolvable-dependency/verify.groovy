String log = new File(basedir, 'build.log').text

assert log.contains('* 111111111111  (head)  Create users')
assert log.contains('1 revision, now at 111111111111')
assert log.contains('1 revision, now at base')
assert !log.contains('not-to-be-had')
