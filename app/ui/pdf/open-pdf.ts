/** Opens PDFs with pdf.js. Imported only where pages are shown: it's large. */
import { GlobalWorkerOptions, type PDFDocumentLoadingTask, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** What some PDFs need: character maps, the standard fonts, and decoders of images. URLs by file name. */
const FILES = byName(
  import.meta.glob<string>(
    [
      '/node_modules/pdfjs-dist/cmaps/*.bcmap',
      '/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
      '/node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm',
    ],
    { query: '?url', import: 'default', eager: true },
  ),
);

/** pdf.js asks for files by name, but the build's names have hashes. */
class BuiltFiles {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = FILES.get(filename);
    if (url === undefined) throw new Error(`pdf.js has no file ${filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${filename}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/**
 * Opens a PDF. The task's `destroy` frees its memory.
 * @param bytes are copied, because pdf.js hands its own to the worker
 */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  return getDocument({
    data: bytes.slice(),
    BinaryDataFactory: BuiltFiles,
    useWorkerFetch: false,
    // Nothing in a file runs.
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
}

function byName(urls: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(urls).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));
}
