-- What entities cannot say of articles.

CREATE INDEX articles_lower_title ON articles (lower(title));

CREATE VIEW article_titles AS
SELECT a.id, a.title, w.name AS author
FROM articles a
JOIN authors w ON w.id = a.author_id;

CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := now();
    RETURN NEW;
END
$$;

CREATE TRIGGER articles_note_change BEFORE UPDATE ON articles FOR EACH ROW EXECUTE FUNCTION note_change();
