/**
 * Finds what a PDF does by itself: scripts, programs, and actions that contact someone without a click. The names are those
 * of ISO 32000-2 (12.6, Actions).
 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Actions that run something, when the file opens or on a click. */
const RUNS = ['JavaScript', 'Launch'];

/** Actions that may follow an event without a click: they move within the file or change how it's shown. */
const HARMLESS_EVENTS = ['GoTo', 'Named', 'Hide', 'SetOCGState', 'Trans', 'Thread', 'GoTo3DView'];

/** Kinds of media that are programs, unlike videos and sounds. */
const PROGRAM_MEDIA = ['Flash'];

/** Keys with scripts. */
const SCRIPTS = ['JS', 'OnInstantiate'].map((name) => PDFName.of(name));

/** Files that run when they're opened. */
const PROGRAM =
  /\.(?:apk|app|appx|bat|chm|cmd|com|command|cpl|deb|dll|dmg|docm|exe|gadget|hta|img|inf|ins|iso|jar|jse?|jnlp|lnk|ms[cipt]|pif|pkg|pptm|ps1|reg|rpm|run|scf|scr|sct|sh|swf|sys|url|vb[es]?|vhdx?|wsf|wsh|xlsm|xll)$/i;

/** How Windows and Linux programs begin. */
const PROGRAM_STARTS = ['MZ', '\x7fELF'];

/** Whether the file runs something, or contacts someone without a click. */
export function isActive(context: PDFContext, catalog: PDFDict): boolean {
  const check = new ActivityCheck(context);
  return (
    check.isUnsafeEvent(catalog.get(PDFName.of('OpenAction'))) ||
    context.enumerateIndirectObjects().some(([, object]) => check.isActive(object))
  );
}

class ActivityCheck {
  readonly #context: PDFContext;

  constructor(context: PDFContext) {
    this.#context = context;
  }

  /** Doesn't follow references to dictionaries: those are objects of their own. */
  isActive(object: PDFObject | undefined): boolean {
    if (object instanceof PDFStream) return this.isActive(object.dict);
    if (object instanceof PDFArray) return object.asArray().some((each) => this.isActive(each));
    if (!(object instanceof PDFDict)) return false;
    return (
      RUNS.includes(this.#name(object, 'S')) ||
      PROGRAM_MEDIA.includes(this.#name(object, 'Subtype')) ||
      SCRIPTS.some((key) => object.has(key)) ||
      this.#hasUnsafeEvents(object) ||
      this.#isProgram(object) ||
      object.values().some((value) => this.isActive(value))
    );
  }

  /** Whether an action that follows an event does more than move or show something, or leads to one that does. */
  isUnsafeEvent(action: PDFObject | undefined, seen = new Set<PDFObject>()): boolean {
    const dict = this.#context.lookup(action);
    // A destination is an array or a name.
    if (!(dict instanceof PDFDict) || seen.has(dict)) return false;
    seen.add(dict);
    const kind = this.#name(dict, 'S');
    if (kind !== '' && !HARMLESS_EVENTS.includes(kind)) return true;
    const next = this.#context.lookup(dict.get(PDFName.of('Next')));
    const following = next instanceof PDFArray ? next.asArray() : [next];
    return following.some((each) => this.isUnsafeEvent(each, seen));
  }

  /** The events of a document, page, field or annotation (12.6.3). Those of the mouse come from a person. */
  #hasUnsafeEvents(object: PDFDict): boolean {
    const events = this.#context.lookup(object.get(PDFName.of('AA')));
    if (!(events instanceof PDFDict)) return false;
    const isMouse = (key: PDFName) => ['U', 'D'].includes(key.decodeText());
    return events.entries().some(([key, action]) => !isMouse(key) && this.isUnsafeEvent(action));
  }

  /** Whether it's an attached program. Other attachments are fine: PDF/A-3 has them. */
  #isProgram(object: PDFDict): boolean {
    const files = this.#context.lookup(object.get(PDFName.of('EF')));
    if (!(files instanceof PDFDict)) return false;
    const names = ['UF', 'F', 'DOS', 'Mac', 'Unix'].map((key) => this.#fileName(object, key));
    if (names.some((name) => PROGRAM.test(name))) return true;
    const starts = files.values().map((file) => startOf(this.#context.lookup(file)));
    return starts.some((start) => PROGRAM_STARTS.some((each) => start.startsWith(each)));
  }

  #name(dict: PDFDict, key: string): string {
    const value = this.#context.lookup(dict.get(PDFName.of(key)));
    return value instanceof PDFName ? value.decodeText() : '';
  }

  /** Without what could hide the name's ending: invisible characters, and trailing dots and spaces. */
  #fileName(dict: PDFDict, key: string): string {
    const value = this.#context.lookup(dict.get(PDFName.of(key)));
    if (!(value instanceof PDFString || value instanceof PDFHexString)) return '';
    return value
      .decodeText()
      .replace(/\p{C}/gu, '')
      .replace(/[\s.]+$/, '');
  }
}

/** The first characters of an attached file; empty if it's compressed in a way that pdf-lib doesn't know, as images are. */
function startOf(file: PDFObject | undefined): string {
  if (!(file instanceof PDFRawStream)) return '';
  try {
    return Buffer.from(decodePDFRawStream(file).getBytes(4)).toString('latin1');
  } catch {
    return '';
  }
}
