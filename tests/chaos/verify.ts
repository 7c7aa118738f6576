/** What became of acknowledged sign-ups. */
import type { Client } from 'pg';

export interface Findings {
  lost: number;
  withoutReceipt: number;
  unsent: number;
}

export async function findLosses(client: Client, emails: string[], received: Set<string>): Promise<Findings> {
  const { rows } = await client.query<{ email: string; receipts: number }>(
    `SELECT person.email, count(receipt.id)::int AS receipts FROM "Person" person
     JOIN "BriefRequest" request ON request."personId" = person.id
     LEFT JOIN "ConsentReceipt" receipt ON receipt."requestId" = request.id AND receipt.purpose = 'delivery'
     WHERE person.email = ANY($1) GROUP BY person.email`,
    [emails],
  );
  const receipts = new Map(rows.map(({ email, receipts: count }) => [email, count]));
  return {
    lost: emails.filter((email) => !receipts.has(email)).length,
    withoutReceipt: emails.filter((email) => receipts.get(email) === 0).length,
    unsent: emails.filter((email) => !received.has(email)).length,
  };
}

/** Emails that are queued, running, or due for another attempt. */
export async function countWaiting(client: Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'brief-delivery' AND state IN ('created', 'retry', 'active')`,
  );
  return rows[0]?.n ?? 0;
}
