/** A moment, in the reader's own language and time zone. */
import { useEffect, useState } from 'react';

/** @param iso the moment in ISO 8601. The server, which does not know the time zone, shows it in UTC. */
export function When({ iso }: { iso: string }) {
  const [text, setText] = useState(() => format(iso, 'en', 'UTC'));
  useEffect(() => setText(format(iso)), [iso]);
  return <time dateTime={iso}>{text}</time>;
}

function format(iso: string, locale?: string, timeZone?: string): string {
  return new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}
