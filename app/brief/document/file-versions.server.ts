/**
 * The versions of a Brief's PDF. None is ever overwritten: a new one gets the next number, and readers get the one that
 * the merchant chose, or else the newest that is made from the text.
 */
import { createHash } from 'node:crypto';

import { PDFDocument } from '@cantoo/pdf-lib';

import type { Db, Tx } from '~/db.server';
import { readSettings } from '~/settings/settings.server';

import type { BriefFileSource } from '../../../prisma/client/client';
import { cleanFileName } from './file-name';
import type { StoredFile } from '../link/file-stream.server';
import { briefPdf } from './pdf.server';
import { type Brief, type Problem, checkBrief } from '../schema';

/** Milliseconds for writing a file of ten megabytes. */
const WRITING = 30_000;

export interface FileVersion {
  id: string;
  number: number;
  source: BriefFileSource;
  name: string;
  /** Null where it was not counted. */
  pages: number | null;
  /** In bytes. */
  size: number;
  createdAt: Date;
}

export interface Files {
  /** The newest first. */
  versions: FileVersion[];
  /** The one that readers get; null where there is none yet. */
  currentId: string | null;
  /** Whether saving the text makes a new version for readers. */
  followsText: boolean;
}

interface Of {
  db: Db;
  shop: string;
  briefId: string;
}

/** Null where the shop has no such Brief. */
export async function listFiles({ db, shop, briefId }: Of): Promise<Files | null> {
  const brief = await db.brief.findFirst({ where: { shop, id: briefId }, select: { fileId: true } });
  if (!brief) return null;
  // The size without the bytes.
  const versions = await db.$queryRaw<FileVersion[]>`
    SELECT id, number, source::text, name, pages, octet_length(bytes) AS size, "createdAt"
    FROM "BriefFile" WHERE shop = ${shop} AND "briefId" = ${briefId} ORDER BY number DESC`;
  const followsText = brief.fileId === null;
  const current = versions.find(({ id, source }) => (followsText ? source === 'made' : id === brief.fileId));
  return { versions, currentId: current?.id ?? null, followsText };
}

/** A version, or null where the Brief has none of this id. */
export async function findVersion({ db, shop, briefId, id }: Of & { id: string }): Promise<StoredFile | null> {
  const [file] = await db.$queryRaw<StoredFile[]>`
    SELECT id, shop, name, octet_length(bytes) AS length
    FROM "BriefFile" WHERE shop = ${shop} AND "briefId" = ${briefId} AND id = ${id}`;
  return file ?? null;
}

/**
 * Keeps a file that was uploaded, and has readers get it.
 * @param given the name that the merchant's machine gave it
 * @returns its number, or null where the Brief is gone.
 */
export async function keepUpload(
  input: Of & { given: string; bytes: Uint8Array<ArrayBuffer>; pages: number },
): Promise<number | null> {
  const { db, shop, briefId, given, bytes, pages } = input;
  return db.$transaction(
    async (tx) => {
      const row = await lockBrief({ tx, shop, briefId });
      if (!row) return null;
      const name = cleanFileName(given, row.handle);
      const { id, number } = await addFile({ tx, shop, briefId, source: 'uploaded', name, bytes, pages });
      await tx.brief.updateMany({ where: { shop, id: briefId }, data: { fileId: id } });
      return number;
    },
    { timeout: WRITING },
  );
}

/** Has readers get a version. Nothing happens, and false is answered, where it is not one of the Brief's. */
export async function chooseFile({ db, shop, briefId, id }: Of & { id: string }): Promise<boolean> {
  if (!(await findVersion({ db, shop, briefId, id }))) return false;
  await db.brief.updateMany({ where: { shop, id: briefId }, data: { fileId: id } });
  return true;
}

/**
 * Makes the file from the text as it was saved, in the shop's color of today, and has readers get it: from then on each
 * save makes another. A text that was printed just so before makes no second version.
 * @returns what keeps the text from being printed; nothing is changed then. Null where the Brief is gone.
 */
export async function makeFile(input: Of & { shopName: string }): Promise<Problem[] | null> {
  const { db, shop, briefId, shopName } = input;
  const row = await db.brief.findFirst({ where: { shop, id: briefId } });
  if (!row) return null;
  const checked = checkBrief(row.document, true);
  if ('problems' in checked) return checked.problems;
  const bytes = await printed({ db, shop, shopName, brief: checked.brief, begun: row.createdAt });
  const isMade = await db.$transaction(async (tx) => {
    const now = await lockBrief({ tx, shop, briefId });
    if (now?.revision !== row.revision) return false;
    await keepMade({ tx, shop, briefId, handle: now.handle, bytes });
    await tx.brief.update({ where: { shop, id: briefId }, data: { fileId: null } });
    return true;
  });
  // Another text was saved while this one was printed, or the Brief is gone.
  return isMade ? [] : makeFile(input);
}

/** The PDF of a text, in the shop's color. */
export async function printed(input: {
  db: Db;
  shop: string;
  shopName: string;
  brief: Brief;
  begun: Date;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { db, shop, ...print } = input;
  const { accent } = await readSettings({ db, shop });
  return briefPdf({ ...print, accent });
}

/** Keeps a file that is made from the text, unless the newest of those is the same. The Brief's row is locked. */
export async function keepMade(input: {
  tx: Tx;
  shop: string;
  briefId: string;
  handle: string;
  bytes: Uint8Array<ArrayBuffer>;
}): Promise<void> {
  const { tx, shop, briefId, handle, bytes } = input;
  const newest = await tx.briefFile.findFirst({
    where: { shop, briefId, source: 'made' },
    orderBy: { number: 'desc' },
    select: { sha256: true },
  });
  if (newest?.sha256 === hashOf(bytes)) return;
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  await addFile({ tx, shop, briefId, source: 'made', name: `${handle}.pdf`, bytes, pages });
}

async function addFile(file: {
  tx: Tx;
  shop: string;
  briefId: string;
  source: BriefFileSource;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
}) {
  const { tx, ...facts } = file;
  const { shop, briefId } = facts;
  const latest = await tx.briefFile.aggregate({ where: { shop, briefId }, _max: { number: true } });
  const number = (latest._max.number ?? 0) + 1;
  return tx.briefFile.create({
    data: { ...facts, number, sha256: hashOf(facts.bytes) },
    select: { id: true, number: true },
  });
}

/** The row, or null where it is gone. Until the transaction ends, nobody else changes it, or adds files to it. */
export async function lockBrief({ tx, shop, briefId }: { tx: Tx; shop: string; briefId: string }) {
  await tx.$queryRaw`SELECT id FROM "Brief" WHERE shop = ${shop} AND id = ${briefId} FOR UPDATE`;
  return tx.brief.findFirst({ where: { shop, id: briefId } });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
