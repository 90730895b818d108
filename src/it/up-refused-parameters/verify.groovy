List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].count('Skipped, because migrate.skip is set.') == 12
assert builds[1].contains('DIRECTORY_NOT_FOUND')
assert builds[2].contains('PARAMETER_INVALID: the parameter "transactionMode" cannot be "per-revision"')
assert builds[2] =~ /valid +revision, single/
assert builds[3].contains('the parameter "lockTimeout" cannot be "soon"')
assert builds[3] =~ /valid +a number of seconds from 0/
assert builds[4].contains('EMBEDDED_VERSION')
assert builds[4] =~ /versions +\d+\.\d+, /
assert builds[5].contains('URL_INVALID')
assert builds[6].contains('the parameter "dryRun" cannot be "maybe"')
assert builds[7].contains('PARAMETER_INVALID: no goal has a parameter "migrate.lokTimeout"')
assert builds[7] =~ /alike +migrate.lockTimeout/
assert builds[7].contains('No goal has a parameter <colour>, so it is ignored.')
assert !builds[7].contains('migrate.range"')
assert builds[8].contains('URL_INVALID: the database URL is ${database.url}, a property that nothing gives a value')
builds.tail().each { assert it.contains('MojoFailureException') && !it.contains('\tat ') }
assert !new File(basedir, '.migrate').exists()
