/** Shopify Flow, as far as an app tells it of an event: no workflow runs, but what was told is checked and kept. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'smol-toml';

import { ROOT } from '../config.ts';
import type { StoreContext } from '../context.ts';
import type { View } from './view.ts';

/** Bytes of a payload: https://shopify.dev/docs/apps/build/flow/triggers/reference */
const PAYLOAD_BYTES = 50_000;
const KEPT = 500;

interface TriggerField {
  type: string;
  key: string;
}

interface ExtensionToml {
  extensions?: { type: string; handle: string }[];
  settings?: { fields?: TriggerField[] };
}

/** `flowTriggerReceive`: of a trigger among the app's extensions, with a payload of the fields that it names. */
export function receiveFlowTrigger(
  context: StoreContext,
  { handle, payload }: { handle?: string | null; payload?: Record<string, unknown> | null },
): View {
  const fields = triggers().get(handle ?? '');
  if (!fields) return refused(`Invalid handle '${handle ?? ''}'.`);
  const errors = [
    ...(JSON.stringify(payload ?? {}).length > PAYLOAD_BYTES ? ['The payload is larger than 50 KB.'] : []),
    ...Object.keys(payload ?? {})
      .filter((key) => !fields.some((field) => field.key === key))
      .map((key) => `The trigger has no field '${key}'.`),
    ...fields.flatMap((field) => problemOf(field, payload?.[field.key])),
  ];
  if (errors.length > 0) return refused(...errors);
  const { flow } = context.state;
  flow.push({ trigger: handle ?? '', payload: payload ?? {}, at: new Date().toISOString() });
  flow.splice(0, flow.length - KEPT);
  context.save();
  return { userErrors: [] };
}

/** The fields of each trigger, by its handle. */
function triggers(): Map<string, TriggerField[]> {
  const folder = join(ROOT, 'extensions');
  const files = readdirSync(folder).map((name) => join(folder, name, 'shopify.extension.toml'));
  return new Map(
    files.filter(existsSync).flatMap((file) => {
      const { extensions, settings } = parse(readFileSync(file, 'utf8')) as unknown as ExtensionToml;
      return (extensions ?? [])
        .filter(({ type }) => type === 'flow_trigger')
        .map(({ handle }): [string, TriggerField[]] => [handle, settings?.fields ?? []]);
    }),
  );
}

function problemOf({ key, type }: TriggerField, value: unknown): string[] {
  if (value === undefined || value === null) return [`'${key}' is missing.`];
  const fits = type === 'number_decimal' ? typeof value === 'number' : typeof value === 'string';
  return fits ? [] : [`'${key}' is no ${type}.`];
}

function refused(...messages: string[]): View {
  return { userErrors: messages.map((message) => ({ field: ['payload'], message })) };
}
