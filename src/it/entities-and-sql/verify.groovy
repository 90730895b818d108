List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
List<File> revisions = new File(basedir, 'src/main/migrations').listFiles().findAll { it.name.endsWith('.sql') }
String revision = revisions[0].text

assert revisions.size() == 1
['CREATE DOMAIN language_code', 'CREATE TABLE articles', 'CREATE INDEX articles_lower_title', 'CREATE VIEW article_titles',
 'CREATE FUNCTION public.note_change()', 'CREATE TRIGGER articles_note_change'].each { assert revision.contains(it) }
assert revision.contains('language language_code')

assert builds[0].count('] up   ') == 2 && builds[0].count('] down ') == 1
assert builds[0].count('Nothing to do: the revisions produce what the model says.') == 1

// The table of an entity, once more in a file.
assert builds[1].contains('MODEL_DUPLICATE: two places of the model define table authors')
assert builds[1].contains('authors.sql:3:')
