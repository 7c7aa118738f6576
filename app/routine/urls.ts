/** Which URLs a routine can contain. They're used in `href` and `src` on the storefront. */
import { isShopPath } from '~/http/shop-path';

function isHttps(url: string): boolean {
  if (!/^https:\/\/[^\s\\\p{Cc}]+$/iu.test(url) || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}

function isMailto(url: string): boolean {
  return /^mailto:[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+$/iu.test(url);
}

/** Whether an image can be loaded from the URL: a path from the store's root, or https. */
export function isImageUrl(url: string): boolean {
  return isShopPath(url) || isHttps(url);
}

/** Whether a link can use the URL: a path from the store's root, https or mailto. */
export function isLinkUrl(url: string): boolean {
  return isShopPath(url) || isHttps(url) || isMailto(url);
}
