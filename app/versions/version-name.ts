/** A version's number, or the draft. In URLs as text. */
export type VersionName = number | 'draft';

/** Null if the text is neither. */
export function readVersionName(text: string | null | undefined): VersionName | null {
  if (text === 'draft') return 'draft';
  return /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null;
}

export function versionLabel(name: VersionName): string {
  return name === 'draft' ? 'Draft' : `Version ${name}`;
}
