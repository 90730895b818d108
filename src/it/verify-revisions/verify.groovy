List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].contains('up, down, up  1975ea83b712  Create users')
assert builds[0].contains('up            ae1027a6acf0  Emails in lower case  (says that there is no way back)')
assert builds[0].contains('NOT_REVERSED: the downgrade of revision 8f8ecb998390 does not lead where it should')
assert builds[0].contains('table public.tags is there and should not be')
assert !builds[0].contains('up, down, up  8f8ecb998390')

assert builds[1].contains('up, down, up  1975ea83b712  Create users')
assert !builds[1].contains('8f8ecb998390')
assert builds[1].contains('Every revision leads where it should, there and back.')

// The database of the project was not started for it.
assert !new File(basedir, '.migrate/data').exists()
