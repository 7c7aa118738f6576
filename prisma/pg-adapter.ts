/**
 * The `pg` adapter as Prisma's schema engine needs it.
 *
 * The engine reads PostgreSQL's catalogue, whose columns are of type `name`, `"char"` and `name[]`; @prisma/adapter-pg
 * 6.19 refuses them. They are text to anyone who reads them, so they are reported as text. And a migration is sent whole,
 * as PostgreSQL takes it: the adapter would cut it at every semicolon, those in the body of a function among them.
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

function withCatalogueTypes<T extends Queryable>(queryable: T): T {
  const inner = queryable as unknown as { performIO(query: unknown): Promise<FieldHolder> };
  const performIO = inner.performIO.bind(queryable);
  inner.performIO = async (query) => {
    const result = await performIO(query);
    for (const field of result.fields ?? []) field.dataTypeID = AS_TEXT.get(field.dataTypeID) ?? field.dataTypeID;
    return result;
  };
  return queryable;
}

/** A script in one message: all of it is done, or nothing. */
function withWholeScripts(adapter: Adapter): Adapter {
  const { client } = adapter as unknown as { client: { query(script: string): Promise<unknown> } };
  adapter.executeScript = async (script) => void (await client.query(script));
  return adapter;
}

/** An adapter factory for the schema engine, for connections and transactions alike. */
export class CataloguePg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = withWholeScripts(withCatalogueTypes(await super.connect()));
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => withCatalogueTypes(await startTransaction(isolation));
    return adapter;
  }
}
