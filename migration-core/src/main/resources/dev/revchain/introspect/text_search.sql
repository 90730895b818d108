SELECT t.tableoid AS classid, t.oid, 0 AS sub, 'TEXT_SEARCH_TEMPLATE' AS kind, ARRAY[n.nspname::text, t.tmplname::text] AS path,
       '(' || concat_ws(', ', 'INIT = ' || nullif(t.tmplinit, 0)::regproc, 'LEXIZE = ' || t.tmpllexize::regproc) || ')' AS text,
       NULL::text[] AS options
FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace
WHERE @user(n) AND @own(t)
UNION ALL
SELECT p.tableoid, p.oid, 0, 'TEXT_SEARCH_PARSER', ARRAY[n.nspname::text, p.prsname::text],
       '(' || concat_ws(', ', 'START = ' || p.prsstart::regproc, 'GETTOKEN = ' || p.prstoken::regproc,
         'END = ' || p.prsend::regproc, 'HEADLINE = ' || nullif(p.prsheadline, 0)::regproc,
         'LEXTYPES = ' || p.prslextype::regproc) || ')', NULL
FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace
WHERE @user(n) AND @own(p)
UNION ALL
SELECT d.tableoid, d.oid, 0, 'TEXT_SEARCH_DICTIONARY', ARRAY[n.nspname::text, d.dictname::text],
       quote_ident(tn.nspname) || '.' || quote_ident(t.tmplname),
       ARRAY(SELECT o[1] || '=' || o[2] FROM regexp_matches(d.dictinitoption, '(\w+|"[^"]+") = (E?''(?:[^'']|'''')*''|[^'',\s]+)', 'g') o)
FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace
JOIN pg_ts_template t ON t.oid = d.dicttemplate JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
WHERE @user(n) AND @own(d)
UNION ALL
SELECT c.tableoid, c.oid, 0, 'TEXT_SEARCH_CONFIGURATION', ARRAY[n.nspname::text, c.cfgname::text],
       '(PARSER = ' || quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) || ')',
       ARRAY(SELECT (SELECT k.alias FROM ts_token_type(c.cfgparser) k WHERE k.tokid = m.maptokentype) || '='
               || string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno)
             FROM pg_ts_config_map m WHERE m.mapcfg = c.oid GROUP BY m.maptokentype ORDER BY 1)
FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_ts_parser p ON p.oid = c.cfgparser JOIN pg_namespace pn ON pn.oid = p.prsnamespace
WHERE @user(n) AND @own(c)
ORDER BY kind, path
