/** Rules of settings that the settings page applies too, so they run in the browser. */
import { z } from 'zod';

/** Allowed ranges of numeric settings. */
export const LIMITS = {
  requestsPerHour: { min: 60, max: 100_000 },
  downloadsPerLink: { min: 1, max: 1000 },
};

/** The settings that are retention periods. */
export const RETENTION_SETTINGS = [
  'linkRetention',
  'userAgentRetention',
  'inactiveRetention',
  'uninstallRetention',
] as const;

export const logoUrlSchema = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'Enter a full URL that starts with https://' })
  .max(500, 'Use 500 characters or fewer');

export const accentSchema = z.string().regex(/^#[0-9a-f]{6}$/i, 'Enter a color like #1d5c52');
