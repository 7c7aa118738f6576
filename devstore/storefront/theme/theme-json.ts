/** A theme's JSON, which may have comments and trailing commas. */
import { type Folder, readText } from './folder.ts';

const STRING = String.raw`("(?:\\.|[^"\\])*")`;
const COMMENTS = new RegExp(String.raw`${STRING}|/\*[\s\S]*?\*/|//[^\n]*`, 'g');
const TRAILING_COMMAS = new RegExp(String.raw`${STRING}|,(?=\s*[}\]])`, 'g');

/** @throws SyntaxError if the text isn't valid JSON */
export function parseThemeJson(text: string): unknown {
  const keepStrings = (_match: string, string?: string) => string ?? '';
  return JSON.parse(text.replace(COMMENTS, keepStrings).replace(TRAILING_COMMAS, keepStrings));
}

/**
 * The JSON in a file, or null if there is no such file.
 * @throws an error with the file's name if it isn't valid JSON.
 */
export function readThemeJson(folder: Folder, path: string): unknown {
  const text = readText(folder, path);
  if (text === null) return null;
  try {
    return parseThemeJson(text);
  } catch (error) {
    throw new Error(`${folder.label}/${path} is not valid JSON: ${(error as Error).message}`, { cause: error });
  }
}
