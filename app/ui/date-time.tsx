/** A date and time in the merchant's language and time zone. */
import { useEffect, useState } from 'react';

/** @param iso ISO 8601. Rendered as UTC on the server, which doesn't know the time zone. */
export function DateTime({ iso }: { iso: string }) {
  const [text, setText] = useState(() => format(iso, 'en', 'UTC'));
  useEffect(() => setText(format(iso)), [iso]);
  return <time dateTime={iso}>{text}</time>;
}

function format(iso: string, locale?: string, timeZone?: string): string {
  return new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}
