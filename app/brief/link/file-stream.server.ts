/** A Brief's file as an answer: read from the database a piece at a time, so that no reader's download is held whole. */
import type { Db } from '~/db.server';

/** Bytes that are read at once. */
const PIECE = 256 * 1024;

export interface StoredFile {
  id: string;
  shop: string;
  name: string;
  /** In bytes. */
  length: number;
}

interface Wanted {
  db: Db;
  file: StoredFile;
  /** Of the reader's request: who goes away ends the reading. */
  signal: AbortSignal;
}

/** The answer that downloads a file, under its name. */
export function fileResponse(wanted: Wanted): Response {
  const { name, length } = wanted.file;
  return new Response(streamOf(wanted), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(name),
      'Content-Length': String(length),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** @throws in the stream, where the file is erased meanwhile: a download that stops is better than half a file. */
function streamOf({ db, file, signal }: Wanted): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (signal.aborted) return controller.error(signal.reason);
        const [found] = await db.$queryRaw<{ piece: Uint8Array }[]>`
          SELECT substring(bytes FROM ${at + 1}::int FOR ${PIECE}::int) AS piece
          FROM "BriefFile" WHERE shop = ${file.shop} AND id = ${file.id}`;
        if (!found || found.piece.byteLength === 0) throw new Error('The file is gone.');
        at += found.piece.byteLength;
        controller.enqueue(new Uint8Array(found.piece));
        if (at >= file.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * `Content-Disposition` with the name as RFC 8187 writes it, and for those that do not know that, in ASCII (RFC 6266).
 */
export function attachment(name: string): string {
  const plain = name.replace(/\p{C}/gu, '').trim() || 'guide.pdf';
  const ascii = plain
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(plain).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
