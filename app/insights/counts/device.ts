/** Kinds of devices, by user agent. */
import Bowser from 'bowser';
import { LRUCache } from 'lru-cache';

const DEVICES = { mobile: 'phone', tablet: 'tablet', desktop: 'desktop' } as const;

export type Device = (typeof DEVICES)[keyof typeof DEVICES] | '';

/** Most readers have one of a few user agents. Longer ones aren't remembered, to bound what that takes. */
const known = new LRUCache<string, Device>({ max: 500 });
const MAX_KNOWN_LENGTH = 300;

/** @returns empty if it's unknown, or none that people read with. */
export function deviceOf(userAgent: string): Device {
  if (userAgent === '') return '';
  const remembered = known.get(userAgent);
  if (remembered !== undefined) return remembered;
  const platform = Bowser.getParser(userAgent).getPlatformType(true);
  const device = DEVICES[platform as keyof typeof DEVICES] ?? '';
  if (userAgent.length <= MAX_KNOWN_LENGTH) known.set(userAgent, device);
  return device;
}
