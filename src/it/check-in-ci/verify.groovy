List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

// All is well; what is worth a look is a warning.
assert builds[0].contains('Checked and found good: heads, hazards, model, edited, drift')
assert builds[0].contains('8f8ecb998390_index_users.sql:7:1 BLOCKS_WRITES: nobody can write to users while the index is built.')

assert builds[1].contains('MODEL_CHANGED: the model holds changes that no revision holds')
assert builds[1].contains('ALTER TABLE users ADD COLUMN phone_number character varying(20);')

assert builds[2].contains('MULTIPLE_HEADS')
assert builds[2].contains('8f8ecb998390') && builds[2].contains('ae1027a6acf0')
assert builds[2].contains('mvn migrate:merge')

assert builds[3].contains('HAZARDS: ')
assert builds[3].contains('ae1027a6acf0_no_email.sql:7:1')
assert builds[3].contains('DROPS_COLUMN: ')

assert builds[4].contains('REVISION_EDITED: the SQL of revision 1975ea83b712 was edited after it was applied')

assert builds[6].contains('DRIFT: the live schema is not what its applied revisions produce')
assert builds[6].contains('index public.users_email is missing')
assert builds[6].contains('column public.users.note is there and should not be')
// The version tables of another chain, and the schema made for them, are nobody's drift.
assert !builds[6].contains('secret')
assert builds[6].contains('CREATE INDEX users_email ON users (email);')
assert builds[6].contains('ALTER TABLE users DROP COLUMN note;')

// What was done behind our back is nothing that a model would see.
assert builds[7].contains('Checked and found good: model')

assert builds[8].contains('PARAMETER_INVALID')
assert builds[8].contains('model')
