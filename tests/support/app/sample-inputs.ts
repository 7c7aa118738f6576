/** Inputs that a zod schema accepts, one for each variant of a union, so that tests reach what's behind validation. */
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** @param values what to use for properties of these names, wherever they fit */
export function sampleInputs(schema: z.ZodType, values: Record<string, unknown>): unknown[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return variants(root).map((variant) => sample(variant, '', values));
}

function variants(schema: JsonSchema): JsonSchema[] {
  const options = schema.oneOf ?? schema.anyOf;
  return options ? options.flatMap((option) => variants(option)) : [schema];
}

function sample(schema: JsonSchema, name: string, values: Record<string, unknown>): unknown {
  if (name in values) return schema.type === 'array' ? [values[name]].flat() : values[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first = schema] = variants(schema);
  if (first !== schema) return sample(first, name, values);
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {});
      return Object.fromEntries(properties.map(([key, value]) => [key, sample(value as JsonSchema, key, values)]));
    }
    case 'array':
      return [sample((schema.items ?? {}) as JsonSchema, name, values)];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return schema.format === 'email'
        ? 'stranger@example.com'
        : (schema.pattern ?? '').startsWith('^gid')
          ? 'gid://shopify/Article/1'
          : 'text';
    default:
      return null;
  }
}
