String log = new File(basedir, 'build.log').text
List<File> revisions = new File(basedir, 'src/main/migrations').listFiles().findAll { it.name.endsWith('.sql') }
String up = revisions[0].text.split('-- migrate:down')[0]
def table = { String name -> up.split(/CREATE TABLE ${name} \(\n/)[1].split(/\n\);/)[0] }

// The unit names a database that nobody can reach: it is not asked.
assert log.contains('4 entities read with EclipseLink 4.')

// A model that has not changed gives no revision.
assert revisions.size() == 1
assert log.count('Nothing to do: the revisions produce what the model says.') == 1
assert log.contains('Checked and found good')
assert log.count('] up   ') == 2 && log.count('] down ') == 1

assert up.contains('CREATE SEQUENCE pupil_numbers INCREMENT BY 20 START WITH 20')
assert table('pupils').contains('surname character varying(255) NOT NULL')
assert table('pupils').contains('locker character varying(20)')
assert table('pupils').contains('UNIQUE (surname, name, born)')
assert table('pupils').contains('city character varying(255)')
assert up.contains('CREATE INDEX index_pupils_surname ON pupils (surname)')
assert table('course').contains('PRIMARY KEY (year, subject)') && table('course_plans').contains('plan text')
assert table('pupils_course').contains('PRIMARY KEY (pupil_id, year, subject)')
assert table('pupil_allergies').contains('allergies character varying(255)')
assert table('teacher').contains('fulltime character varying(255)') && !table('teacher').contains(' name ')
