import type { SignUpFields } from '../../../../app/sign-up/contract.ts';

const CAMPAIGN_FIELDS = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
] as const satisfies readonly (keyof SignUpFields)[];

/** The campaign parameters present in a query string, such as `location.search`. */
export function campaignOf(search: string): Partial<SignUpFields> {
  const query = new URLSearchParams(search);
  const found = CAMPAIGN_FIELDS.map((name) => [name, query.get(name) ?? ''] as const).filter(([, value]) => value);
  return Object.fromEntries(found);
}
