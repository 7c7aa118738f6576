/** Writes and reads CSV files for translators who use a spreadsheet. */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

import { escapeFormulas, unescapeFormulas } from '~/http/formula-escape';

import type { ResolvedText, TranslationStatus } from '../contract';
import { MAX_ENTRIES, RejectedFile, type TranslationFile } from './file';
import type { FileSubject } from './xliff-write';

const STATUS_LABELS: Record<TranslationStatus, string> = {
  translated: 'Translated',
  missing: 'Missing',
  outdated: 'Outdated',
};

/** UTF-8 with a byte order mark, which Excel needs. What a spreadsheet would run as a formula starts with an apostrophe. */
export function writeCsv({ source, target }: FileSubject, texts: readonly ResolvedText[]): string {
  const header = ['ID', 'Part', 'Field', `Original (${source})`, `Translation (${target})`, 'Status', 'Characters'];
  const rows = texts.map(({ path, group, label, original, translation, status, max }) =>
    [path, group, label, original, translation, STATUS_LABELS[status], `up to ${max}`].map(escapeFormulas),
  );
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows' });
}

/** @throws RejectedFile if it isn't CSV, or a column is missing */
export function readCsv(csv: string): TranslationFile {
  const [header, ...rows] = parseRows(csv);
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const [path, original] = [names.indexOf('id'), names.findIndex((name) => name.startsWith('original'))];
  const translation = names.findIndex((name) => name.startsWith('translation'));
  if (path < 0 || translation < 0) {
    throw new RejectedFile('The first line needs the columns ID and Translation, as in an exported file.', 1);
  }
  if (rows.length > MAX_ENTRIES) throw new RejectedFile('This has too many lines.', MAX_ENTRIES + 1);
  const locale = /\(([\w-]+)\)\s*$/.exec(header?.cells[translation] ?? '')?.[1] ?? null;
  const entries = rows.map(({ line, cells }) => ({
    line,
    path: (cells[path] ?? '').trim(),
    original: original < 0 ? null : unescapeFormulas(cells[original] ?? ''),
    text: unescapeFormulas(cells[translation] ?? ''),
  }));
  return {
    locale,
    document: null,
    headerLine: header?.line ?? 1,
    entries: entries.filter((entry) => entry.path !== ''),
    problems: [],
  };
}

interface Row {
  /** Where it begins. */
  line: number;
  cells: string[];
}

function parseRows(csv: string): Row[] {
  try {
    let line = 1;
    // Without columns, each record is a list.
    const records = parse(csv, {
      ...{ bom: true, delimiter: delimiterOf(csv), info: true, relax_column_count: true, skip_empty_lines: true },
      // A quote that isn't closed would make the rest of the file one cell.
      ...{ skip_records_with_empty_values: true, max_record_size: 200_000, to: MAX_ENTRIES + 2 },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => {
      const lines = record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
      line = Math.max(1, info.lines - lines);
      return { line, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw new RejectedFile('This isn’t valid CSV: a quote isn’t closed, or is in the wrong place.', lines ?? null);
  }
}

/** Spreadsheets use what their language does. */
function delimiterOf(csv: string): string {
  const [header = ''] = csv.split(/\r\n|\n|\r/, 1);
  const count = (separator: string) => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
