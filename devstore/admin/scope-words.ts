/** What an access scope lets an app do, as a merchant reads it: `write_customers` as "View and edit customers". */
export function scopeInWords(scope: string): string {
  if (scope === 'write_app_proxy') return 'Show pages of its own in the shop';
  const [, verb, what = ''] = /^(read|write)_(.*)$/.exec(scope) ?? [];
  if (!verb) return scope;
  return `${verb === 'write' ? 'View and edit' : 'View'} ${what.replaceAll('_', ' ')}`;
}
