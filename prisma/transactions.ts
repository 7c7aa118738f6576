/**
 * Milliseconds that a transaction waits for a connection, and that it can take. Prisma's defaults (2 and 5 seconds) are too
 * short when a newsletter brings a hundred readers at once. Browsers wait longer than 20 seconds.
 */
export const TRANSACTIONS = { maxWait: 20_000, timeout: 20_000 };
