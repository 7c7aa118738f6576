/**
 * The embedded database: PGlite in a folder, served over a Unix socket, so that `pg`, Prisma and pg-boss connect to it like
 * to any PostgreSQL. It asks for no password: only its owner can open the folders of the data and of the socket.
 *
 * Only one process can open the data. It writes its URL to `embedded.json`, so that other commands, such as a separate
 * worker or a migration while the demo runs, connect to the running database.
 */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

import { protectFolder } from './data-key.ts';
import { serializeQueries } from './serialize-queries.ts';

export interface EmbeddedDatabase {
  url: string;
  close(): Promise<void>;
}

/** Maximum connections of all processes. */
const MAX_CONNECTIONS = 20;

/** A PostgreSQL client takes the name of the socket's file from the port. */
const SOCKET_FILE = '.s.PGSQL.5432';

/** The system limits a socket's path to about a hundred bytes. */
const MAX_TEMP_PATH = 60;

/**
 * Opens the database in `dataDir/postgres`, or connects to the process that has it open.
 * @throws if the folder can't be written or opened.
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  protectFolder(dataDir);
  const folder = join(dataDir, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const infoFile = join(dataDir, 'embedded.json');

  const left = readInfo(infoFile);
  if (left && isRunning(left.pid) && (await acceptsConnections(left.url))) {
    return { url: left.url, close: async () => undefined };
  }
  // A crashed process leaves its socket behind.
  if (left) removeSocket(left.url);

  const server = await servePglite(await PGlite.create({ dataDir: folder }));
  writeFileSync(infoFile, JSON.stringify({ pid: process.pid, url: server.url }), { mode: 0o600 });
  return {
    url: server.url,
    close: async () => {
      rmSync(infoFile, { force: true });
      await server.close();
    },
  };
}

/** Serves a PGlite database: over a Unix socket, but on Windows, whose clients have none, on a port of this machine. */
export async function servePglite(pglite: PGlite): Promise<EmbeddedDatabase> {
  const db = serializeQueries(pglite);
  const [address, url] = process.platform === 'win32' ? await loopbackAddress() : socketAddress();
  const server = new PGLiteSocketServer({ db, ...address, maxConnections: MAX_CONNECTIONS });
  await server.start();
  return {
    url,
    close: async () => {
      await server.stop();
      removeSocket(url);
      await pglite.close();
    },
  };
}

/** A socket in a new folder that only this user can open. */
function socketAddress(): [{ path: string }, url: string] {
  const folder = mkdtempSync(join(tmpdir().length > MAX_TEMP_PATH ? '/tmp' : tmpdir(), 'unwind-'));
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}&sslmode=disable`;
  return [{ path: join(folder, SOCKET_FILE) }, url];
}

async function loopbackAddress(): Promise<[{ host: string; port: number }, url: string]> {
  const host = '127.0.0.1';
  const port = await freePort(host);
  return [{ host, port }, `postgresql://postgres@${host}:${port}/postgres?sslmode=disable`];
}

/** Null for a database that listens on a port. */
function socketFolder(url: string): string | null {
  return new URL(url).searchParams.get('host');
}

function removeSocket(url: string): void {
  const folder = socketFolder(url);
  if (folder === null) return;
  rmSync(join(folder, SOCKET_FILE), { force: true });
  rmSync(folder, { recursive: true, force: true });
}

interface ServerInfo {
  pid: number;
  url: string;
}

/** What a running process wrote, or one that crashed; null if neither. */
function readInfo(file: string): ServerInfo | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ServerInfo;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function acceptsConnections(url: string): Promise<boolean> {
  const folder = socketFolder(url);
  const { hostname, port } = new URL(url);
  const socket = folder === null ? connect(Number(port), hostname) : connect(join(folder, SOCKET_FILE));
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
