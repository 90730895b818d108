List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0] =~ /(?s)record  111111111111.*record  222222222222.*Now at 222222222222/
assert builds[0].contains('Nothing to do: already at 222222222222')
assert builds[2].contains('Without a file: 444444444444')
assert builds[3].contains('Nothing to do')
assert builds[4].contains('444444444444')
assert builds[5].contains('forget  444444444444')
assert builds[5].contains('111111111111  (current)  Create users')
assert builds[6].contains('-> mvn migrate:stamp -Dto=heads')
