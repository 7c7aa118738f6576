-- Format 1 was never released. Development data in it can't be read any more.
DELETE FROM "Routine" WHERE "document"->>'version' = '1';
