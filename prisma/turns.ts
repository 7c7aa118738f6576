/**
 * Has the connections of the embedded database take turns by whole queries.
 *
 * A query over the wire is several messages (Parse, Bind, Describe, Execute, Sync). The socket server hands them to
 * PGlite one by one, and lets another connection in between unless a transaction is open. Statement and portal have no
 * names, and PGlite is one session: the other connection's take their place, and its rows are what the first one gets.
 * So a query that has begun counts as a transaction here, until its Sync.
 */
import type { PGlite } from '@electric-sql/pglite';

/** Types of the messages that a query consists of, up to its Sync: Parse, Bind, Describe, Execute, Close, Flush. */
const WITHIN_A_QUERY = new Set([...'PBDECH'].map((type) => type.charCodeAt(0)));

/** The same database, for the socket server, which asks it after each message whether another may have its turn. */
export function keepTurns(database: PGlite): PGlite {
  let isWithinQuery = false;
  const changed: Pick<PGlite, 'isInTransaction' | 'execProtocolRawStream' | 'exec'> = {
    isInTransaction: () => isWithinQuery || database.isInTransaction(),
    execProtocolRawStream: async (message, options) => {
      try {
        await database.execProtocolRawStream(message, options);
      } finally {
        isWithinQuery = WITHIN_A_QUERY.has(message[0] ?? 0);
      }
    },
    // The server rolls back for a connection that went away; its query has ended, too.
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
