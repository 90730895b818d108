List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
Map<String, String> said = builds[0].split('--- migrat').tail().collectEntries {
    [(it.replaceFirst(/(?s).*?\((.*?)\).*/, '\$1')): it]
}

assert said['all'].contains('[INFO] * 444444444444  (merged, head, merge point)  Merge')
assert said['all'].contains('[INFO] * 111111111111  (branch point)  Create users')
assert said['with-current'].contains('333333333333  (current)  Add phone')
assert said['range'].contains('222222222222') && said['range'].contains('444444444444')
assert !said['range'].contains('111111111111')
assert said['last-applied'].contains('333333333333') && !said['last-applied'].contains('444444444444')
assert said['to-file'].contains('Written to')
assert said['one'].contains('File: src/main/migrations/4_merge.sql')
assert said['one'].contains('Revises: 222222222222, 333333333333')
assert said['applied-ones'].contains('333333333333') && said['applied-ones'].contains('Applied: ')
assert said['heads'].contains('Branch labels: merged')
assert said['branches'].contains('    -> 222222222222')

String file = new File(basedir, 'target/history.txt').text
assert file.contains('* 222222222222  Add email')
assert file.contains('|     Revises: 111111111111')

assert builds[1].contains('NOT_AT_HEADS: the database is not at the heads of the project')
assert builds[2].contains('REVISION_NOT_FOUND')
assert builds[3].contains('NOT_A_RANGE') || builds[3].contains('TARGET_SYNTAX')
