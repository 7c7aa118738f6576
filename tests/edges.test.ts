/**
 * The direction of data: routes → rooms → floor, and never back. This reads every import and holds the edges that the
 * README draws.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['routine', 'brief', 'insights', 'settings', 'privacy', 'flow'];

/** What a room may import of other rooms, besides their contracts. */
const ALLOWED: Record<string, string[]> = {
  brief: ['insights', 'settings'],
  routine: ['settings'],
  flow: ['settings'],
  privacy: ROOMS,
};

interface Import {
  from: string;
  to: string;
}

const imports = ['app', 'extensions', 'devstore'].flatMap(sourceFiles).flatMap(importsOf);

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ from: 'app/db.server.ts', to: 'app/env.server' });
  });

  it('of a room reach no other room, but for its contract and the named edges', () => {
    expect(
      imports.filter(({ from, to }) => {
        const [room, other] = [roomOf(from), roomOf(to)];
        if (!room || !other || room === other) return false;
        return !isContract(to) && !ALLOWED[room]?.includes(other);
      }),
    ).toEqual([]);
  });

  it('of a room or of the floor never reach the routes', () => {
    expect(imports.filter(({ from, to }) => !from.startsWith('app/routes/') && to.startsWith('app/routes/'))).toEqual(
      [],
    );
  });

  it('of the floor reach no room: only the registry of jobs knows the handlers', () => {
    const floor = /^app\/(?:[^/]+\.tsx?|jobs\/queue\.server\.ts|ui\/.*)$/;
    expect(imports.filter(({ from, to }) => floor.test(from) && roomOf(to) !== null)).toEqual([]);
  });

  it('of the local store never reach the app, nor the other way round', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('devstore/') && to.startsWith('app/'))).toEqual([]);
    expect(imports.filter(({ from, to }) => from.startsWith('app/') && to.startsWith('devstore/'))).toEqual([]);
    const naming = sourceFiles('app').filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('devstore'));
    expect(naming).toEqual([]);
  });

  it('of storefront code reach only contracts', () => {
    expect(
      imports.filter(({ from, to }) => from.startsWith('extensions/') && to.startsWith('app/') && !isContract(to)),
    ).toEqual([]);
  });

  it('of a contract are none', () => {
    expect(imports.filter(({ from }) => isContract(from))).toEqual([]);
  });
});

function roomOf(path: string): string | null {
  const name = path.split('/')[1] ?? '';
  return path.startsWith('app/') && ROOMS.includes(name) ? name : null;
}

function isContract(path: string): boolean {
  return /\/contract(\.ts)?$/.test(path);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('/assets/') && !file.includes('.test.'));
}

/** The imports of a file that stay in the repo, as paths from its root. */
function importsOf(from: string): Import[] {
  const source = readFileSync(join(ROOT, from), 'utf8');
  const matches = source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]((?:\.{1,2}|~)\/[^'"]+)['"]/g);
  return [...matches].map(([, target = '']) => ({
    from,
    to: target.startsWith('~/') ? `app/${target.slice(2)}` : normalize(join(dirname(from), target)),
  }));
}
