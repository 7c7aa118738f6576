/** Disposable addresses: inboxes that last minutes. */
import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';

/** Loaded on first use, because it holds thousands of domains. */
let disposableDomains: Set<string> | undefined;

/** @param domain in lower-case ASCII. Subdomains of a disposable domain are disposable too. */
export function isDisposable(domain: string): boolean {
  disposableDomains ??= disposableEmailBlocklistSet();
  const labels = domain.split('.');
  const parents = labels.map((_, index) => labels.slice(index).join('.'));
  return parents.some((each) => disposableDomains?.has(each));
}
