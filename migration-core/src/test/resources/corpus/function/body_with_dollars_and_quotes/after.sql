CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $x$BEGIN RETURN $function$a;b$function$ || $body$c$body$ || E'\\n'; END -- end;
$x$;
