/**
 * How long a transaction waits for a connection, and may take, in milliseconds. Prisma's own 2 and 5 seconds turn readers
 * away when a newsletter brings a hundred of them in one moment; who waits still gets an answer before a browser gives up.
 */
export const TRANSACTIONS = { maxWait: 20_000, timeout: 20_000 };
