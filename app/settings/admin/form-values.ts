/** Converts settings to and from form fields. */
import type { Settings } from '../schema';

/** Numbers and URLs are text, blank if not set. */
export interface SettingsDraft extends Omit<Settings, 'requestsPerHour' | 'downloadsPerLink' | 'logoUrl'> {
  requestsPerHour: string;
  downloadsPerLink: string;
  logoUrl: string;
}

export function toFormValues(settings: Settings): SettingsDraft {
  return {
    ...settings,
    requestsPerHour: String(settings.requestsPerHour),
    downloadsPerLink: settings.downloadsPerLink === null ? '' : String(settings.downloadsPerLink),
    logoUrl: settings.logoUrl ?? '',
  };
}

/** The settings that differ from the saved ones, not validated yet. */
export function toChanges(draft: SettingsDraft, saved: SettingsDraft): Record<string, unknown> {
  const names = Object.keys(draft) as (keyof SettingsDraft)[];
  const changed = names.filter((name) => draft[name] !== saved[name]);
  return Object.fromEntries(changed.map((name) => [name, fieldValue(name, draft[name])]));
}

function fieldValue(name: keyof SettingsDraft, value: string | boolean): unknown {
  if (typeof value === 'boolean') return value;
  const text = value.trim();
  const isOptional = name === 'downloadsPerLink' || name === 'logoUrl';
  return isOptional && text === '' ? null : text;
}
