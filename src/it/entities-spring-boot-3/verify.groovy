String log = new File(basedir, 'build.log').text
assert log.contains('-Dm="create all tables", which reads the entities')
List<File> revisions = new File(basedir, 'src/main/migrations').listFiles().findAll { it.name.endsWith('.sql') }
String up = revisions[0].text.split('-- migrate:down')[0]
def table = { String name -> up.split(/CREATE TABLE ${name} \(\n/)[1].split(/\n\);/)[0] }

// Nothing was started, and the database of application.properties was not asked.
assert log.contains('2 entities read with Hibernate 6.6.')
assert !log.contains('database.invalid')

// A model that has not changed gives no revision.
assert revisions.size() == 1
assert log.count('Nothing to do: the revisions produce what the model says.') == 1
assert log.contains('Checked and found good')
assert log.count('] up   ') == 2 && log.count('] down ') == 1

// The names of the running application, also where the mapping gives one.
[
    'email_address character varying(255) NOT NULL', 'last_name character varying(255)', 'referred_by_id bigint',
    'created_at timestamp(6) with time zone NOT NULL', 'last_modified_at timestamp(6) with time zone'
].each { assert table('customer_account') =~ /(?m)^    ${java.util.regex.Pattern.quote(it)}( UNIQUE)?,$/ }
assert table('price_groups').contains('group_name character varying(255)')
assert table('price_groups').contains('discount_in_percent numeric(5,2)')
assert table('customer_account_price_groups').contains('PRIMARY KEY (customer_account_id, price_groups_id)')
assert table('customer_account_nick_names').contains('nick_names character varying(255)')

// Its converter is a bean that wants another one.
assert table('customer_account').contains('debit_account character varying(255)')

// What the entities define and the database has would be there twice.
assert new File(basedir, 'target/begun/schema/public/tables/price_groups.sql').exists()
assert log.contains('Next: delete from target/begun/schema what the entities define')
