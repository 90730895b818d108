CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = synonym, synonyms = 'synonym_sample', casesensitive = 1);
