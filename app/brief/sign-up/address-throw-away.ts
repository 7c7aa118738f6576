/** Addresses that are made to be thrown away: services that give out an inbox for minutes, to anybody. */
import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';

/** Read when it is first needed: some thousand names. */
let known: Set<string> | undefined;

/** Whether an address at this domain, in ASCII and small letters, or at one above it, lasts for minutes only. */
export function isThrowAway(domain: string): boolean {
  known ??= disposableEmailBlocklistSet();
  const labels = domain.split('.');
  const domains = labels.map((_, index) => labels.slice(index).join('.'));
  return domains.some((each) => known?.has(each));
}
