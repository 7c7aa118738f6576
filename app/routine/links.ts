/** Which addresses a routine may carry. They end up in `href` and `src` on a shop's pages. */

/** A path from the shop's root. `//host` and `/\host` are other hosts to a browser, which also drops tabs and breaks. */
function isRootRelative(address: string): boolean {
  return /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(address);
}

function isHttps(address: string): boolean {
  if (!/^https:\/\/[^\s\\\p{Cc}]+$/iu.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

function isMailto(address: string): boolean {
  return /^mailto:[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+$/iu.test(address);
}

/** Whether a picture may be loaded from the address: a path from the shop's root, or https. */
export function isPictureAddress(address: string): boolean {
  return isRootRelative(address) || isHttps(address);
}

/** Whether a link may lead to the address: a path from the shop's root, https or mailto. */
export function isLinkAddress(address: string): boolean {
  return isRootRelative(address) || isHttps(address) || isMailto(address);
}
