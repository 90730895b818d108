String log = new File(basedir, 'build.log').text
List<File> revisions = new File(basedir, 'src/main/migrations').listFiles().findAll { it.name.endsWith('.sql') }
String up = revisions[0].text.split('-- migrate:down')[0]
def table = { String name -> up.split(/CREATE TABLE "?${name}"? \(\n/)[1].split(/\n\);/)[0] }

assert log.contains('entities read with Hibernate 6.')

// A model that has not changed gives no revision.
assert revisions.size() == 1
assert log.count('Nothing to do: the revisions produce what the model says.') == 1
assert log.contains('Checked and found good')
assert log.count('] up   ') == 2 && log.count('] down ') == 1

// Columns as they are mapped: UUID, enums of all kinds, JSON, an array, an embedded address, a converted value.
[
    'id uuid PRIMARY KEY', 'level character varying(10)', 'former smallint', 'promised level', 'settings jsonb',
    'nicknames character varying(255)[]', 'since timestamp(6) with time zone', 'city character varying(60)',
    'work_city character varying(255)', 'phone character varying(255)', 'lastname character varying(80) NOT NULL'
].each { assert table('customer').contains("    $it,\n") }
assert up.contains('CREATE TYPE level AS ENUM (')
assert table('customer') =~ /CHECK \(\(level\)::text = ANY .*REGULAR.*SILVER.*GOLD/
assert up.contains("COMMENT ON TABLE customer IS 'Who buys from us'")
assert up.contains("COMMENT ON COLUMN customer.since IS 'When the account was opened'")
assert table('product').contains('in_stock integer NOT NULL DEFAULT 0')
assert table('product').contains('CONSTRAINT product_price_sane CHECK')
assert table('product').contains('isbn character(13)')
assert table('order').contains('gross numeric(10,2) GENERATED ALWAYS AS (net * 1.2) STORED')
assert table('order').contains('shelf bigint GENERATED ALWAYS AS (id % (10)::bigint) STORED')

// Keys, sequences, tables beside tables, one table or several for a hierarchy.
assert up.contains('CREATE SEQUENCE product_numbers INCREMENT BY 20 START WITH 1000')
assert table('orderline').contains('PRIMARY KEY (order_id, "position")')
assert table('order_notes').contains('note text')
assert table('product').contains('dtype character varying(31) NOT NULL') && table('product').contains('minimumage integer')
assert table('cardpayment').contains('id bigint PRIMARY KEY') && !table('cardpayment').contains('amount')
assert table('invoice').contains('order_id bigint') && !up.contains('CREATE TABLE document')
assert table('product_categories').contains('PRIMARY KEY (product, category)')
assert table('customer_interests').contains('interests character varying(255)')
assert table('customer_aud').contains('PRIMARY KEY (rev, id)') && up.contains('CREATE TABLE revinfo')
