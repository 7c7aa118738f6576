/** What the address of a page says about the campaign that led to it. */
import type { SignUpFields } from '../../../../app/brief/contract.ts';

const CAMPAIGN_FIELDS = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
] as const satisfies readonly (keyof SignUpFields)[];

/** Only those that the address names; `search` is as in `location.search`. */
export function campaignOf(search: string): Partial<SignUpFields> {
  const query = new URLSearchParams(search);
  const found = CAMPAIGN_FIELDS.map((name) => [name, query.get(name) ?? ''] as const).filter(([, value]) => value);
  return Object.fromEntries(found);
}
