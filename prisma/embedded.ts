/**
 * The embedded database: PGlite in a folder, served over a socket, so that `pg`, Prisma and pg-boss connect to it as to
 * any PostgreSQL.
 *
 * One process at a time may open the folder. It leaves its address in `embedded.json` there, so that a second command
 * (a worker beside the web process, a migration while the demo runs) uses the database that is running.
 */
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

import { keepTurns } from './turns.ts';

export interface EmbeddedDatabase {
  url: string;
  close(): Promise<void>;
}

/** Connections that may be open at once, over all processes. */
const MAX_CONNECTIONS = 20;

/**
 * Opens the database in `dataDir/postgres`, or joins the process that has it open.
 * @throws where the folder cannot be written or opened.
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const folder = join(dataDir, 'postgres');
  mkdirSync(folder, { recursive: true });
  const noteFile = join(dataDir, 'embedded.json');

  const running = readNote(noteFile);
  if (running && (await answers(running.url))) return { url: running.url, close: async () => undefined };

  const server = await servePglite(await PGlite.create({ dataDir: folder }));
  writeFileSync(noteFile, JSON.stringify({ pid: process.pid, url: server.url }));
  return {
    url: server.url,
    close: async () => {
      rmSync(noteFile, { force: true });
      await server.close();
    },
  };
}

/** Serves a PGlite on a free port of this machine's loopback. */
export async function servePglite(pglite: PGlite): Promise<EmbeddedDatabase> {
  const host = '127.0.0.1';
  const port = await freePort(host);
  const server = new PGLiteSocketServer({ db: keepTurns(pglite), host, port, maxConnections: MAX_CONNECTIONS });
  await server.start();
  return {
    url: `postgresql://postgres@${host}:${port}/postgres?sslmode=disable`,
    close: async () => {
      await server.stop();
      await pglite.close();
    },
  };
}

interface Note {
  pid: number;
  url: string;
}

/** The note of a process that still runs; a note that a crash left behind counts for nothing. */
function readNote(file: string): Note | null {
  try {
    const note = JSON.parse(readFileSync(file, 'utf8')) as Note;
    process.kill(note.pid, 0);
    return note;
  } catch {
    return null;
  }
}

async function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort(host: string): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, host, resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
