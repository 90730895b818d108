String log = new File(basedir, 'build.log').text
List<File> revisions = new File(basedir, 'src/main/migrations').listFiles().findAll { it.name.endsWith('.sql') }
String up = revisions[0].text.split('-- migrate:down')[0]
def table = { String name -> up.split(/CREATE TABLE ${name} \(\n/)[1].split(/\n\);/)[0] }

assert log.contains('entities read with Hibernate 5.6.')

// A model that has not changed gives no revision.
assert revisions.size() == 1
assert log.count('Nothing to do: the revisions produce what the model says.') == 1
assert log.contains('Checked and found good')
assert log.count('] up   ') == 2 && log.count('] down ') == 1

assert up.contains('CREATE SEQUENCE book_numbers INCREMENT BY 20')
assert table('book').contains('title character varying(200) NOT NULL')
assert table('book').contains('isbn character(13)')
assert table('book').contains('pages integer NOT NULL DEFAULT 100')
assert table('book').contains('binding character varying(255)') && table('book').contains('formerbinding integer')
assert table('book').contains('CHECK (pages > 0)')
assert table('book').contains('UNIQUE (title, published)')
assert up =~ /CREATE INDEX idx\w+ ON book \(title\)/
assert table('author').contains('id uuid PRIMARY KEY') && table('author').contains('life text')
assert table('author').contains('living character varying(1)')
assert table('author_portraits').contains('portrait bytea')
assert table('book_author').contains('PRIMARY KEY (books_id, authors_id)')
assert table('book_keywords').contains('keywords character varying(255)')
assert table('member').contains('card character varying(255)') && !table('member').contains('name')
assert table('reminder').contains('fee numeric(19,2)') && !up.contains('CREATE TABLE notice')
assert table('loan').contains('PRIMARY KEY (book_id, member_id)')
assert table('book_aud').contains('revtype smallint') && up.contains('CREATE TABLE revinfo')
