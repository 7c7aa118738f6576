/** Settings as they are typed: figures and addresses are texts, and empty where there is none. */
import type { Settings } from '../schema';

export interface SettingsDraft extends Omit<Settings, 'requestsPerHour' | 'downloadsPerLink' | 'logoUrl'> {
  requestsPerHour: string;
  downloadsPerLink: string;
  logoUrl: string;
}

export function draftOf(settings: Settings): SettingsDraft {
  return {
    ...settings,
    requestsPerHour: String(settings.requestsPerHour),
    downloadsPerLink: settings.downloadsPerLink === null ? '' : String(settings.downloadsPerLink),
    logoUrl: settings.logoUrl ?? '',
  };
}

/** What differs from what was saved, for the room to check. */
export function changesOf(draft: SettingsDraft, saved: SettingsDraft): Record<string, unknown> {
  const names = Object.keys(draft) as (keyof SettingsDraft)[];
  const changed = names.filter((name) => draft[name] !== saved[name]);
  return Object.fromEntries(changed.map((name) => [name, valueOf(name, draft[name])]));
}

function valueOf(name: keyof SettingsDraft, typed: string | boolean): unknown {
  if (typeof typed === 'boolean') return typed;
  const text = typed.trim();
  const isOptional = name === 'downloadsPerLink' || name === 'logoUrl';
  return isOptional && text === '' ? null : text;
}
