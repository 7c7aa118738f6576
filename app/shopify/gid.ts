/** The number at the end of a GID: 7 for `gid://shopify/Product/7`. NaN if it isn't one. */
export function gidNumber(gid: string): number {
  return Number(/^gid:\/\/[\w-]+\/\w+\/(\d+)$/.exec(gid)?.[1] ?? NaN);
}
