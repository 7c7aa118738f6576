/** Receives Shopify Flow triggers: checks and records them. No workflows run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'smol-toml';

import { ROOT } from '../config.ts';
import type { StoreContext } from '../context.ts';
import type { View } from './graphql/view.ts';

/** https://shopify.dev/docs/apps/build/flow/triggers/reference */
const MAX_PAYLOAD_BYTES = 50_000;
const MAX_RECORDS = 500;

interface TriggerField {
  type: string;
  key: string;
}

interface ExtensionToml {
  extensions?: { type: string; handle: string }[];
  settings?: { fields?: TriggerField[] };
}

/** `flowTriggerReceive`, for triggers defined in the app's extensions. */
export function receiveFlowTrigger(
  context: StoreContext,
  { handle, payload }: { handle?: string | null; payload?: Record<string, unknown> | null },
): View {
  const fields = triggers().get(handle ?? '');
  if (!fields) return rejected(`Invalid handle '${handle ?? ''}'.`);
  const errors = [
    ...(JSON.stringify(payload ?? {}).length > MAX_PAYLOAD_BYTES ? ['The payload is larger than 50 KB.'] : []),
    ...Object.keys(payload ?? {})
      .filter((key) => !fields.some((field) => field.key === key))
      .map((key) => `The trigger has no field '${key}'.`),
    ...fields.flatMap((field) => fieldErrors(field, payload?.[field.key])),
  ];
  if (errors.length > 0) return rejected(...errors);
  const { flow } = context.state;
  flow.push({ trigger: handle ?? '', payload: payload ?? {}, at: new Date().toISOString() });
  flow.splice(0, flow.length - MAX_RECORDS);
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

function fieldErrors({ key, type }: TriggerField, value: unknown): string[] {
  if (value === undefined || value === null) return [`'${key}' is missing.`];
  const fits = type === 'number_decimal' ? typeof value === 'number' : typeof value === 'string';
  return fits ? [] : [`'${key}' is not a ${type}.`];
}

function rejected(...messages: string[]): View {
  return { userErrors: messages.map((message) => ({ field: ['payload'], message })) };
}
