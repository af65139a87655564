/** The table and the queries of Hocuspocus's SQLite extension, as it has them. */
export const hocuspocusSchema =
  'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))'
export const hocuspocusSelect = 'SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC'
export const hocuspocusUpsert =
  'INSERT INTO "documents" ("name", "data") VALUES ($name, $data) ON CONFLICT(name) DO UPDATE SET data = $data'
