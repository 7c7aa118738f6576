/** Describes user agents in words. */
import Bowser from 'bowser';

/** Stands for a user agent that can't be described. */
export const UNKNOWN_BROWSER = 'Unknown browser';

/** @returns for example "Chrome on Linux"; the user agent itself if its browser is unknown. */
export function describeUserAgent(userAgent: string): string {
  if (userAgent === '') return '';
  const parser = Bowser.getParser(userAgent);
  const [browser, system] = [parser.getBrowserName(), parser.getOSName()];
  if (!browser) return userAgent;
  return system ? `${browser} on ${system}` : browser;
}
