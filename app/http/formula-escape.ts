/**
 * Keeps spreadsheets from running a field of a CSV file as a formula, wherever they split it: the separator depends on the
 * reader's settings, and some ignore quotes. An apostrophe goes before each formula; spreadsheets hide it.
 */

/** Where a spreadsheet may begin a cell, if a formula follows. It may skip quotes, spaces and invisible characters. */
const FORMULA_START = /(?<=^|[;,|\t\r\n])(?=['"\s\p{Cf}]*[=+\-@\t\r＝＋－＠])/gu;

/** The same after `escapeFormulas`. */
const ESCAPED_START = /(?<=^|[;,|\t\r\n])'(?=['"\s\p{Cf}]*[=+\-@\t\r＝＋－＠])/gu;

export function escapeFormulas(text: string): string {
  return text.replace(FORMULA_START, "'");
}

/** The text that was escaped. */
export function unescapeFormulas(text: string): string {
  return text.replace(ESCAPED_START, '');
}
