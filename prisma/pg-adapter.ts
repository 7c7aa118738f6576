/**
 * Prisma's `pg` adapter with two fixes for the schema engine (@prisma/adapter-pg 6.19).
 *
 * The engine reads PostgreSQL's catalog, whose columns have the types `name`, `"char"` and `name[]`. The adapter rejects
 * them, so they're reported as text. The adapter also splits migrations at every semicolon, even inside function bodies, so
 * migrations are sent as one message.
 */
import { PrismaPg } from '@prisma/adapter-pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Queryable = Pick<Adapter, 'queryRaw'>;

const OID = { char: 18, name: 19, text: 25, nameArray: 1003, textArray: 1009 } as const;
const AS_TEXT = new Map<number, number>([
  [OID.char, OID.text],
  [OID.name, OID.text],
  [OID.nameArray, OID.textArray],
]);

interface FieldHolder {
  fields?: { dataTypeID: number }[];
}

function withCatalogTypes<T extends Queryable>(queryable: T): T {
  const inner = queryable as unknown as { performIO(query: unknown): Promise<FieldHolder> };
  const performIO = inner.performIO.bind(queryable);
  inner.performIO = async (query) => {
    const result = await performIO(query);
    for (const field of result.fields ?? []) field.dataTypeID = AS_TEXT.get(field.dataTypeID) ?? field.dataTypeID;
    return result;
  };
  return queryable;
}

/** Sends a script as one message, so that it's applied completely or not at all. */
function withWholeScripts(adapter: Adapter): Adapter {
  const { client } = adapter as unknown as { client: { query(script: string): Promise<unknown> } };
  adapter.executeScript = async (script) => void (await client.query(script));
  return adapter;
}

/** Adapter factory for the schema engine. Covers connections and transactions. */
export class CatalogPg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = withWholeScripts(withCatalogTypes(await super.connect()));
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => withCatalogTypes(await startTransaction(isolation));
    return adapter;
  }
}
