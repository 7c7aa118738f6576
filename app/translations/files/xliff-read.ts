/** Reads XLIFF 1.2. A strict XML parser that knows no DTDs, so a file has no entities but XML's own. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { MAX_ENTRIES, RejectedFile, type TranslationFile } from './file';

/** Levels of elements; XLIFF files have a dozen. */
const MAX_DEPTH = 100;

/** Inline elements whose content is text. Others stand for codes, which our texts don't have. */
const TEXT_ELEMENTS = new Set(['g', 'mrk']);

/** @throws RejectedFile if it isn't XLIFF 1.2 */
export function readXliff(xml: string): TranslationFile {
  const reader = new XliffReader();
  // Named, so that tools' own prefixes don't matter.
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  parser.on('doctype', () => {
    throw new RejectedFile('XLIFF files don’t have a DTD. Export a new file, and fill in that one.', parser.line);
  });
  parser.on('error', (error) => {
    throw new RejectedFile(`This isn’t valid XML: ${error.message.replace(/^\d+:\d+: /, '')}`, parser.line);
  });
  parser.on('opentag', (tag) => reader.open(tag, parser.line));
  parser.on('closetag', (tag) => reader.close(tag));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return reader.file;
}

interface Unit {
  line: number;
  path: string;
  original: string | null;
  text: string;
}

class XliffReader {
  readonly file: TranslationFile = { locale: null, document: null, headerLine: 1, entries: [], problems: [] };
  readonly #path: string[] = [];
  #unit: Unit | null = null;
  /** Which text of the unit is being read, and the number of elements around it. */
  #field: { name: 'original' | 'text'; depth: number } | null = null;

  open(tag: SaxesTagPlain, line: number): void {
    const name = localName(tag.name);
    if (this.#path.length === 0) this.#checkRoot(name, tag.attributes, line);
    if (this.#path.length >= MAX_DEPTH) throw new RejectedFile('This isn’t an XLIFF file.', line);
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (name === 'file' && parent === 'xliff') this.#readFile(tag.attributes, line);
    else if (name === 'trans-unit') this.#openUnit(tag.attributes, line);
    else if (parent === 'trans-unit' && this.#unit && (name === 'source' || name === 'target')) {
      this.#field = { name: name === 'source' ? 'original' : 'text', depth: this.#path.length };
      if (name === 'source') this.#unit.original = '';
    } else if (this.#field && !TEXT_ELEMENTS.has(name)) {
      this.file.problems.push({ line, message: `The tag <${name}> was left out. Texts have no tags.` });
    }
  }

  close(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    if (this.#field?.depth === this.#path.length) this.#field = null;
    this.#path.pop();
    if (name !== 'trans-unit' || !this.#unit) return;
    this.file.entries.push(this.#unit);
    this.#unit = null;
  }

  text(text: string): void {
    const name = this.#path.at(-1) ?? '';
    const field = this.#field;
    if (!field || !this.#unit) return;
    if (this.#path.length > field.depth && !TEXT_ELEMENTS.has(name)) return;
    if (field.name === 'original') this.#unit.original = (this.#unit.original ?? '') + text;
    else this.#unit.text += text;
  }

  #checkRoot(name: string, attributes: Record<string, string>, line: number): void {
    if (name !== 'xliff') throw new RejectedFile('This isn’t an XLIFF file.', line);
    const { version = '' } = attributes;
    if (version !== '1.2') {
      throw new RejectedFile(`This is XLIFF ${version || 'without a version'}. Save it as XLIFF 1.2.`, line);
    }
  }

  #readFile(attributes: Record<string, string>, line: number): void {
    const locale = attributes['target-language'] ?? null;
    if (this.file.document !== null) throw new RejectedFile('This has several files in one. Use one at a time.', line);
    this.file.locale = locale;
    this.file.document = attributes.original ?? '';
    this.file.headerLine = line;
  }

  #openUnit(attributes: Record<string, string>, line: number): void {
    if (this.file.entries.length >= MAX_ENTRIES) throw new RejectedFile('This has too many texts.', line);
    this.#unit = { line, path: attributes.id ?? '', original: null, text: '' };
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
