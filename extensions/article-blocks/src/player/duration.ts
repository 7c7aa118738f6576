/** Writes durations in the page's language. */

/** "10 seconds", with the digits 0 to 9 in Arabic too. The number stays on one line with its unit. */
export function formatDuration(value: number, unit: 'second' | 'minute' | 'hour', locale?: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    numberingSystem: 'latn',
  });
  return format.format(value).replace(/\s/, locale?.startsWith('ja') ? '' : '\u00a0');
}

/** The page's language; undefined (the browser's own) if the page doesn't declare one. */
export function pageLocale(element: Element): string | undefined {
  return element.closest<HTMLElement>('[lang]')?.lang || undefined;
}
