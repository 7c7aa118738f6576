/**
 * Jobs that crashed their process. A job that did so twice is set aside, instead of crashing every process that takes it.
 *
 * All jobs that run at that moment are suspects. They run one after the other the next time, so that only the one that
 * crashes its process is running when it does so again.
 */
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { keepTrying } from './keep-trying.server';

/** Crashes after which a job is set aside. */
export const MAX_CRASHES = 2;

/** Milliseconds after which a start is forgotten. Longer than a job is retried. */
const MAX_AGE = 7 * 24 * 60 * 60 * 1000;

/** Jobs that run in this process. */
const running = new Set<string>();

/** The suspect that runs now. The next one waits for it. */
let suspect: Promise<unknown> = Promise.resolve();

/** How often a job was running when its process died. */
export async function countCrashes(db: Db, jobId: string): Promise<number> {
  const found = await db.jobStart.findUnique({ where: { jobId }, select: { starts: true } });
  return found?.starts ?? 0;
}

/** Runs a job, and remembers that it's running until it ends. */
export async function runRecorded(db: Db, jobId: string, crashes: number, run: () => Promise<void>): Promise<void> {
  if (crashes === 0) return record(db, jobId, run);
  const turn = suspect.then(() => record(db, jobId, run));
  suspect = turn.catch(() => undefined);
  return turn;
}

async function record(db: Db, jobId: string, run: () => Promise<void>): Promise<void> {
  // Each job does this twice, and Prisma's own queries take longer to prepare than to run.
  await db.$executeRaw`
    INSERT INTO "JobStart" AS known ("jobId", "startedAt") VALUES (${jobId}, now() AT TIME ZONE 'UTC')
    ON CONFLICT ("jobId") DO UPDATE SET starts = known.starts + 1, "startedAt" = EXCLUDED."startedAt"`;
  running.add(jobId);
  try {
    await run();
  } finally {
    running.delete(jobId);
    await forget(db, [jobId]).catch(() => forgetLater(db, jobId));
  }
}

/** So that a job that ended while the database was down doesn't count as one that crashed its process. */
function forgetLater(db: Db, jobId: string): void {
  keepTrying(() => forget(db, [jobId])).catch((error: unknown) => logError('Recording that a job ended failed', error));
}

/** Forgets that jobs were started: they have ended. */
export async function forget(db: Db, jobIds: string[]): Promise<void> {
  await db.$executeRaw`DELETE FROM "JobStart" WHERE "jobId" = ANY(${jobIds})`;
}

/** Before this process stops: jobs that are still running didn't crash it. */
export async function forgetRunning(db: Db): Promise<void> {
  await forget(db, [...running]);
}

/** Deletes what's left of jobs that no longer exist. */
export async function forgetOld(db: Db): Promise<void> {
  await db.jobStart.deleteMany({ where: { startedAt: { lt: new Date(Date.now() - MAX_AGE) } } });
}
