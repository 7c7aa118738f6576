/** JSON of a theme: Shopify writes a comment at its top, and takes comments and trailing commas anywhere. */
import { type Folder, readText } from './folder.ts';

const STRING = String.raw`("(?:\\.|[^"\\])*")`;
const COMMENTS = new RegExp(String.raw`${STRING}|/\*[\s\S]*?\*/|//[^\n]*`, 'g');
const TRAILING_COMMAS = new RegExp(String.raw`${STRING}|,(?=\s*[}\]])`, 'g');

/** @throws SyntaxError where the text is not JSON */
export function parseThemeJson(text: string): unknown {
  const keepStrings = (_match: string, string?: string) => string ?? '';
  return JSON.parse(text.replace(COMMENTS, keepStrings).replace(TRAILING_COMMAS, keepStrings));
}

/**
 * The JSON of a file, or null where there is no such file.
 * @throws where it is not JSON: it names the file.
 */
export function readThemeJson(folder: Folder, path: string): unknown {
  const text = readText(folder, path);
  if (text === null) return null;
  try {
    return parseThemeJson(text);
  } catch (error) {
    throw new Error(`${folder.label}/${path} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}
