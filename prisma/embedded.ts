/**
 * The embedded database: PGlite in a folder, served over a socket, so that `pg`, Prisma and pg-boss connect to it like to
 * any PostgreSQL.
 *
 * Only one process can open the folder. It writes its URL to `embedded.json`, so that other commands, such as a separate
 * worker or a migration while the demo runs, connect to the running database.
 */
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

import { serializeQueries } from './serialize-queries.ts';

export interface EmbeddedDatabase {
  url: string;
  close(): Promise<void>;
}

/** Maximum connections of all processes. */
const MAX_CONNECTIONS = 20;

/**
 * Opens the database in `dataDir/postgres`, or connects to the process that has it open.
 * @throws if the folder can't be written or opened.
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const folder = join(dataDir, 'postgres');
  mkdirSync(folder, { recursive: true });
  const infoFile = join(dataDir, 'embedded.json');

  const running = readInfo(infoFile);
  if (running && (await acceptsConnections(running.url))) return { url: running.url, close: async () => undefined };

  const server = await servePglite(await PGlite.create({ dataDir: folder }));
  writeFileSync(infoFile, JSON.stringify({ pid: process.pid, url: server.url }));
  return {
    url: server.url,
    close: async () => {
      rmSync(infoFile, { force: true });
      await server.close();
    },
  };
}

/** Serves a PGlite database on a free port of the loopback interface. */
export async function servePglite(pglite: PGlite): Promise<EmbeddedDatabase> {
  const host = '127.0.0.1';
  const port = await freePort(host);
  const server = new PGLiteSocketServer({ db: serializeQueries(pglite), host, port, maxConnections: MAX_CONNECTIONS });
  await server.start();
  return {
    url: `postgresql://postgres@${host}:${port}/postgres?sslmode=disable`,
    close: async () => {
      await server.stop();
      await pglite.close();
    },
  };
}

interface ServerInfo {
  pid: number;
  url: string;
}

/** What the running process wrote; null if none is running. */
function readInfo(file: string): ServerInfo | null {
  try {
    const info = JSON.parse(readFileSync(file, 'utf8')) as ServerInfo;
    // Throws if a crashed process left the file behind.
    process.kill(info.pid, 0);
    return info;
  } catch {
    return null;
  }
}

async function acceptsConnections(url: string): Promise<boolean> {
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
