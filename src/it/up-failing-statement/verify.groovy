List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
String failed = builds[0]

assert failed.contains('SQL_FAILED')
assert failed.contains('2_add_email.sql:11:22')
assert failed.contains('    ADD COLUMN phone varchr(20)')
assert failed =~ /(?m)^\S* +\^$/
assert failed.contains('42704 type "varchr" does not exist')
assert failed =~ /now at +111111111111/
assert failed.contains('MojoFailureException')
assert !failed.contains('\tat ')
assert builds[1].contains('111111111111  (current)  Create users')
assert builds[1].contains('1 pending')

// All or nothing.
assert builds[2] =~ /now at +base/
assert builds[3].contains('base: no revision is applied')
