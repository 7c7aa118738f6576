/**
 * Serializes the queries of all connections to the embedded database.
 *
 * A query is several messages (Parse, Bind, Describe, Execute, Sync). Between them, the socket server serves other
 * connections unless a transaction is open. PGlite has only one session, so another connection's unnamed statement would
 * replace the first one's, and return the wrong rows. That's why a query counts as a transaction until its Sync.
 */
import type { PGlite } from '@electric-sql/pglite';

/** Message types of an unfinished query: Parse, Bind, Describe, Execute, Close, Flush. */
const UNFINISHED_QUERY = new Set([...'PBDECH'].map((type) => type.charCodeAt(0)));

/** Wraps a database for the socket server, which checks `isInTransaction` after each message. */
export function serializeQueries(database: PGlite): PGlite {
  let isWithinQuery = false;
  const changed: Pick<PGlite, 'isInTransaction' | 'execProtocolRawStream' | 'exec'> = {
    isInTransaction: () => isWithinQuery || database.isInTransaction(),
    execProtocolRawStream: async (message, options) => {
      try {
        await database.execProtocolRawStream(message, options);
      } finally {
        isWithinQuery = UNFINISHED_QUERY.has(message[0] ?? 0);
      }
    },
    // The server rolls back when a connection is closed, which also ends its query.
    exec: (query, options) => {
      isWithinQuery = false;
      return database.exec(query, options);
    },
  };
  return new Proxy(database, {
    get(target, name) {
      if (Object.hasOwn(changed, name)) return changed[name as keyof typeof changed];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
