/**
 * Writes XLIFF 1.2 (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html). Every translation tool reads this version; many
 * that read 2.x don't keep its notes and states.
 */
import type { ResolvedText, TranslationStatus } from '../contract';

/** What a file is about. */
export interface FileSubject {
  /** `routine/psoas-reset` */
  document: string;
  source: string;
  target: string;
}

const STATES: Record<TranslationStatus, string> = {
  translated: 'translated',
  missing: 'needs-translation',
  outdated: 'needs-review-translation',
};

export function writeXliff({ document, source, target }: FileSubject, texts: readonly ResolvedText[]): string {
  const file = `original="${escaped(document)}" source-language="${source}" target-language="${target}" datatype="plaintext"`;
  const lines: string[] = [];
  let group: string | null = null;
  for (const text of texts) {
    if (text.group !== group) {
      if (group !== null) lines.push('      </group>');
      lines.push(`      <group id="${lines.length}" resname="${escaped(text.group)}">`);
      group = text.group;
    }
    lines.push(...unit(text, source, target));
  }
  if (group !== null) lines.push('      </group>');
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file ${file}>
    <body>
${lines.join('\n')}
    </body>
  </file>
</xliff>
`;
}

function unit(text: ResolvedText, source: string, target: string): string[] {
  const { path, label, original, isSafety, max, status, translation, translatedFrom } = text;
  const attributes = `id="${escaped(path)}" resname="${escaped(label)}" maxwidth="${max}" size-unit="char" xml:space="preserve"`;
  const notes = [
    label,
    isSafety ? 'Safety: readers rely on it.' : '',
    translatedFrom === null ? '' : `Translated from: ${translatedFrom}`,
  ].filter((note) => note !== '');
  return [
    `        <trans-unit ${attributes}>`,
    `          <source xml:lang="${source}">${escaped(original)}</source>`,
    ...(status === 'missing'
      ? []
      : [`          <target xml:lang="${target}" state="${STATES[status]}">${escaped(translation)}</target>`]),
    ...notes.map((note) => `          <note>${escaped(note)}</note>`),
    '        </trans-unit>',
  ];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without what XML can't contain. Carriage returns can't be in a text. */
function escaped(text: string): string {
  return text
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replace(/\t/g, '&#9;');
}
