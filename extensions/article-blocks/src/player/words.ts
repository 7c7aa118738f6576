/** What the player shows in words and figures. The words come from the page; here they get their values. */

/** Seconds as m:ss, such as 1:05. */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Puts `values` in place of `[name]`; a name without a value stays as it is. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\[(\w+)\]/g, (place, name: string) => String(values[name] ?? place));
}
