/** Runs the parts of the benchmark, each in a database of its own, and shows what was measured. */
import type { Options, PartName } from './arguments.ts';
import { measureDeliveries } from './parts/deliveries.ts';
import { measureDownloads } from './parts/downloads.ts';
import { measureEmbedded } from './parts/embedded.ts';
import { measureEvents } from './parts/events.ts';
import { measurePages } from './parts/pages.ts';
import { measureSignUps } from './parts/sign-ups.ts';
import { measureWithWorker } from './parts/with-worker.ts';
import { type Row, header, rowJson, rowText, summary } from './results.ts';
import { type Scratch, openScratchDatabases } from './scratch-database.ts';

export interface PartInput extends Pick<Options, 'seconds' | 'rounds' | 'people'> {
  database: Scratch;
  /** Another one, which the part closes. */
  createDatabase: () => Promise<Scratch>;
  isEmbedded: boolean;
}

type Part = (input: PartInput) => Promise<Row[]>;

const PARTS: Record<PartName, Part> = {
  'sign-ups': measureSignUps,
  embedded: measureEmbedded,
  'with-worker': measureWithWorker,
  deliveries: measureDeliveries,
  events: measureEvents,
  downloads: measureDownloads,
  pages: measurePages,
};

/** Not on the embedded database, which is one, can't be created twice, and whose sign-ups are a part already. */
const ON_SERVER_ONLY = new Set<PartName>(['embedded', 'pages']);

/** @param url a server whose user may create databases, or the embedded database */
export async function runParts(
  url: string,
  { parts, ...options }: Options,
  log: (text: string) => void,
): Promise<void> {
  const isEmbedded = process.env.BENCH_EMBEDDED === '1';
  const databases = await openScratchDatabases(url, isEmbedded);
  const { seconds, rounds } = options;
  log(`${databases.label}; the median of ${rounds} rounds of ${seconds} s each\n\n${header()}`);
  const rows: Row[] = [];
  try {
    for (const part of parts) {
      if (isEmbedded && ON_SERVER_ONLY.has(part)) continue;
      const database = await databases.create();
      try {
        const measured = await PARTS[part]({ ...options, database, createDatabase: databases.create, isEmbedded });
        for (const row of measured) log(rowText(row));
        rows.push(...measured);
      } finally {
        await database.close();
      }
    }
  } finally {
    await databases.close();
  }
  log(`\n${summary(rows)}\n\n${JSON.stringify({ database: databases.label, ...options, rows: rows.map(rowJson) })}`);
}
