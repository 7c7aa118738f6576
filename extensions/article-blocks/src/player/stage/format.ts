/** Seconds as m:ss, such as 1:05. */
export function formatClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Replaces each `[name]` in a text with its value. A name without a value stays. */
export function fillIn(text: string, values: Record<string, string | number>): string {
  return text.replace(/\[(\w+)\]/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
