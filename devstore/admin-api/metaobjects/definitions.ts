/** The definitions of metaobjects and metafields in `shopify.app.toml`. */
import type { AppToml } from '../../config.ts';
import { isAppOwned, storedName } from '../../state/app-names.ts';

export interface MetaobjectDefinition {
  /** As stored: `$app:routine`. */
  type: string;
  displayNameField: string | null;
  fields: ReadonlyMap<string, FieldDefinition>;
  capabilities: Readonly<Record<string, boolean>>;
}

interface FieldDefinition {
  name: string;
  /** With its argument, if any: `metaobject_reference<$app:routine>`. */
  type: string;
  required: boolean;
}

type FieldToml = string | { name?: string; type: string; required?: boolean };

/** The definition of a metaobject type, in either spelling; null if the app has none. */
export function metaobjectDefinition(toml: AppToml, type: string): MetaobjectDefinition | null {
  const stored = storedName(type);
  const declared = isAppOwned(type) ? toml.metaobjects.app[stored.slice('$app:'.length)] : undefined;
  if (!declared) return null;
  return {
    type: stored,
    displayNameField: declared.display_name_field ?? null,
    fields: new Map(Object.entries(declared.fields).map(([key, field]) => [key, fieldDefinition(key, field)])),
    capabilities: (declared.capabilities ?? {}) as Record<string, boolean>,
  };
}

/** The definition of an article metafield in the app's namespace; null if the app has none. */
export function articleMetafieldDefinition(toml: AppToml, key: string): FieldDefinition | null {
  const article = toml.article as { metafields?: { app?: Record<string, FieldToml> } } | undefined;
  const declared = article?.metafields?.app?.[key];
  return declared ? fieldDefinition(key, declared) : null;
}

function fieldDefinition(key: string, field: FieldToml): FieldDefinition {
  const { name = key, type, required = false } = typeof field === 'string' ? { type: field } : field;
  return { name, type, required };
}
