/** Looks at every table there is, the queue's included, so that tests cover new tables by themselves. */
import type { PrismaClient } from '../../../prisma/client/client.ts';

interface Column {
  table: string;
  column: string;
  type: string;
  /** The first value of an enum. */
  enumValue: string | null;
}

interface Reference {
  table: string;
  column: string;
  parent: string;
  parentColumn: string;
}

export type Row = Record<string, unknown>;

/**
 * Writes a row into every table of the app, with a value in every column. Texts name the shop and their column.
 * @param values for some columns of any table that has them, or of one: `RateLimit.key`
 * @returns the rows by table
 */
export async function fillEveryTable(db: PrismaClient, values: Row & { shop: string }): Promise<Map<string, Row>> {
  const columns = await db.$queryRaw<Column[]>`
    SELECT table_name::text AS table, column_name::text AS column, udt_name::text AS type,
      (SELECT enumlabel::text FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid
        WHERE typname = udt_name ORDER BY enumsortorder LIMIT 1) AS "enumValue"
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' ORDER BY table_name, ordinal_position`;
  const references = await db.$queryRaw<Reference[]>`
    SELECT child.relname::text AS table, parent.relname::text AS parent,
      child_column.attname::text AS column, parent_column.attname::text AS "parentColumn"
    FROM pg_constraint JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
    JOIN pg_attribute child_column ON child_column.attrelid = conrelid AND child_column.attnum = conkey[1]
    JOIN pg_attribute parent_column ON parent_column.attrelid = confrelid AND parent_column.attnum = confkey[1]
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;
  const rows = new Map<string, Row>();
  const add = (table: string): Row => {
    const known = rows.get(table);
    if (known) return known;
    const row: Row = {};
    for (const { column, type, enumValue } of columns.filter((each) => each.table === table)) {
      const reference = references.find((each) => each.table === table && each.column === column);
      const parentValue = reference && add(reference.parent)[reference.parentColumn];
      const given = values[`${table}.${column}`] ?? values[column];
      row[column] = parentValue ?? given ?? enumValue ?? sample(type, `${String(values.shop)} ${table}.${column}`);
    }
    rows.set(table, row);
    return row;
  };
  for (const table of new Set(columns.map((each) => each.table))) add(table);
  await db.$transaction(async (tx) => {
    // Without triggers, which would write rows of their own, and without checking the order of the rows.
    await tx.$executeRawUnsafe('SET LOCAL session_replication_role = replica');
    for (const [table, row] of rows) {
      const record = `jsonb_populate_record(NULL::"${table}", $1::jsonb)`;
      await tx.$executeRawUnsafe(`INSERT INTO "${table}" SELECT * FROM ${record}`, JSON.stringify(row));
    }
  });
  return rows;
}

function sample(type: string, text: string): unknown {
  switch (type) {
    case 'text':
      return text;
    case 'timestamp':
      return '2026-11-01T12:00:00.000';
    case 'date':
      return '2026-11-01';
    case 'uuid':
      return '00000000-0000-4000-8000-000000000000';
    case 'bool':
      return true;
    case 'int2':
    case 'int4':
    case 'int8':
      return 7;
    case '_int4':
      return [7];
    case 'jsonb':
      return { text };
    case 'bytea':
      return '\\x00ff';
    default:
      throw new Error(`No sample for ${type} (${text}).`);
  }
}

/** The tables, of the app and of the queue, in which a row contains a text, with the number of such rows. */
export async function tablesContaining(db: PrismaClient, text: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { schema, table } of await allTables(db)) {
    const [{ n } = { n: 0 }] = await db.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${schema}"."${table}" AS t WHERE strpos(t::text, $1) > 0`,
      text,
    );
    if (n > 0) found[schema === 'public' ? table : `${schema}.${table}`] = n;
  }
  return found;
}

/** A partitioned table stands for its partitions. */
async function allTables(db: PrismaClient): Promise<{ schema: string; table: string }[]> {
  return db.$queryRaw`
    SELECT nspname::text AS schema, relname::text AS table FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname IN ('public', 'pgboss') AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY nspname, relname`;
}
