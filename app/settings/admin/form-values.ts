/** Converts settings to and from form fields. */
import type { Settings } from '../schema';

/** Set on other pages: languages where texts are translated, the rest on the home page and by what the merchant does. */
const SET_ELSEWHERE = ['primaryLanguage', 'languages', 'isSetupDismissed', 'hasSentTestEmail', 'sampleUntil'] as const;

type FormSettings = Omit<Settings, (typeof SET_ELSEWHERE)[number]>;

/** May be left blank. */
const BLANK_SETTINGS = ['downloadsPerLink', 'logoUrl', 'replyTo', 'weeklyEmailTo'] as const;
type BlankSetting = (typeof BLANK_SETTINGS)[number];

/** Numbers and URLs are text, blank if not set. */
export interface SettingsDraft extends Omit<FormSettings, 'requestsPerHour' | BlankSetting> {
  requestsPerHour: string;
  downloadsPerLink: string;
  logoUrl: string;
  replyTo: string;
  weeklyEmailTo: string;
}

export function toFormValues(settings: Settings): SettingsDraft {
  const others = Object.fromEntries(
    Object.entries(settings).filter(([name]) => !(SET_ELSEWHERE as readonly string[]).includes(name)),
  ) as unknown as FormSettings;
  return {
    ...others,
    requestsPerHour: String(settings.requestsPerHour),
    downloadsPerLink: settings.downloadsPerLink === null ? '' : String(settings.downloadsPerLink),
    logoUrl: settings.logoUrl ?? '',
    replyTo: settings.replyTo ?? '',
    weeklyEmailTo: settings.weeklyEmailTo ?? '',
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
  const isOptional = (BLANK_SETTINGS as readonly string[]).includes(name);
  return isOptional && text === '' ? null : text;
}
