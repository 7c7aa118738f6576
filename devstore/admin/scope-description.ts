/** Describes an access scope to merchants: `write_customers` is "View and edit customers". */
export function describeScope(scope: string): string {
  if (scope === 'write_app_proxy') return 'Show its own pages in the online store';
  const [, access, resource = ''] = /^(read|write)_(.*)$/.exec(scope) ?? [];
  if (!access) return scope;
  return `${access === 'write' ? 'View and edit' : 'View'} ${resource.replaceAll('_', ' ')}`;
}
