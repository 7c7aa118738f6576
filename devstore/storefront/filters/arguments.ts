/** Helpers for filter arguments. LiquidJS passes a named argument as a pair. */
import { Drop } from 'liquidjs';

import { escapeHtml } from '../liquid/errors.ts';
import { StrictDrop } from '../liquid/strict-drop.ts';

export interface FilterArguments {
  positional: unknown[];
  named: Record<string, unknown>;
}

export function splitArguments(args: unknown[]): FilterArguments {
  const isPair = (each: unknown): each is [string, unknown] => Array.isArray(each) && each.length === 2;
  return {
    positional: args.filter((each) => !isPair(each)),
    named: Object.fromEntries(args.filter(isPair)),
  };
}

/** A value as Liquid prints it. A literal `nil` in a template is a drop, and prints nothing. */
export function text(value: unknown): string {
  return [value instanceof Drop ? value.valueOf() : value].flat(Infinity).join('');
}

/** HTML attributes, each preceded by a space. Nil and false are left out; true prints only the name. */
export function attributes(named: Record<string, unknown>): string {
  return Object.entries(named)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(text(value))}"`))
    .join('');
}

/** A property of one of the store's objects; undefined for other values. */
export function property(value: unknown, name: string): unknown {
  return value instanceof StrictDrop ? value.liquidMethodMissing(name) : undefined;
}
