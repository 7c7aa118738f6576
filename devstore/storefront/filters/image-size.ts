/** Addresses of pictures in a size. The store serves every picture as it is: it reads no size from the address. */
const NAMED_SIZES: Record<string, number> = {
  ...{ pico: 16, icon: 32, thumb: 50, small: 100, compact: 160, medium: 240, large: 480, grande: 600 },
  ...{ '1024x1024': 1024, '2048x2048': 2048 },
};

/** An address with parameters added; those that are nil are left out. */
export function withParameters(url: string, parameters: Record<string, unknown>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  const query = given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

/** As the older filters ask for it: `medium`, `480x`, `x480`, `480x480`, `master`; `small` where nothing is given. */
export function sizedUrl(url: string, size: unknown, more: Record<string, unknown> = {}): string {
  const name = typeof size === 'string' ? size : 'small';
  if (name === 'master' || name === 'original') return withParameters(url, more);
  const named = NAMED_SIZES[name];
  if (named !== undefined) return withParameters(url, { width: named, height: named, ...more });
  const [, width, height] = /^(\d*)x(\d*)$/.exec(name) ?? [];
  if (!width && !height) throw new Error(`${name} is no size of an image`);
  return withParameters(url, { width: width || null, height: height || null, ...more });
}
