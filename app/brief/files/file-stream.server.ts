/** Streams a Brief's PDF from the database in chunks, so that downloads don't need memory for whole files. */
import type { Db } from '~/db.server';

const CHUNK_BYTES = 256 * 1024;

export interface StoredFile {
  id: string;
  shop: string;
  name: string;
  /** In bytes. */
  length: number;
}

interface FileResponseOptions {
  db: Db;
  file: StoredFile;
  /** The request's signal; stops reading when the client disconnects. */
  signal: AbortSignal;
}

export function fileResponse(options: FileResponseOptions): Response {
  const { name, length } = options.file;
  return new Response(streamChunks(options), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(name),
      'Content-Length': String(length),
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** The stream fails if the file is deleted meanwhile, so that the client doesn't take part of a file for all of it. */
function streamChunks({ db, file, signal }: FileResponseOptions): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (signal.aborted) return controller.error(signal.reason);
        const [row] = await db.$queryRaw<{ chunk: Uint8Array }[]>`
          SELECT substr(bytes, ${offset + 1}::int, ${CHUNK_BYTES}::int) AS chunk
          FROM "BriefFile" WHERE shop = ${file.shop} AND id = ${file.id}`;
        if (!row || row.chunk.byteLength === 0) throw new Error('The file was deleted during the download');
        offset += row.chunk.byteLength;
        controller.enqueue(new Uint8Array(row.chunk));
        if (offset >= file.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * The `Content-Disposition` header: the name encoded by RFC 8187, and an ASCII fallback for old clients (RFC 6266).
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
