/** What a filter is given. LiquidJS passes a keyword argument as a pair. */
import { Drop } from 'liquidjs';

import { escapeHtml } from '../fault.ts';
import { HonestDrop } from '../objects/honest-drop.ts';

export interface FilterArguments {
  positional: unknown[];
  named: Record<string, unknown>;
}

export function splitArguments(given: unknown[]): FilterArguments {
  const isPair = (each: unknown): each is [string, unknown] => Array.isArray(each) && each.length === 2;
  return {
    positional: given.filter((each) => !isPair(each)),
    named: Object.fromEntries(given.filter(isPair)),
  };
}

/** As Liquid prints it: nil as nothing. The word `nil` in a template is an object of LiquidJS's that stands for it. */
export function text(value: unknown): string {
  return [value instanceof Drop ? value.valueOf() : value].flat(Infinity).join('');
}

/** Attributes of an HTML element, each after a space. Those that are nil or false are left out; true stands alone. */
export function attributes(named: Record<string, unknown>): string {
  return Object.entries(named)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(text(value))}"`))
    .join('');
}

/** A property of one of the store's objects; undefined for anything that is none. */
export function property(value: unknown, name: string): unknown {
  return value instanceof HonestDrop ? value.liquidMethodMissing(name) : undefined;
}
