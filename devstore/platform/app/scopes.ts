/** The access scopes in `shopify.app.toml`. */
import type { AppToml } from '../../config.ts';

/** The scopes that are granted at installation. */
export function requiredScopes(toml: AppToml): string[] {
  return toml.access_scopes.scopes
    .split(',')
    .map((scope) => scope.trim())
    .filter(Boolean);
}

/** Adds the read scope for each write scope. */
export function withImpliedScopes(scopes: readonly string[]): string[] {
  const implied = scopes.filter((scope) => scope.startsWith('write_')).map((scope) => scope.replace('write_', 'read_'));
  return [...new Set([...scopes, ...implied])];
}

/** The scopes that the app can request and revoke while it is installed. */
export function optionalScopes(toml: AppToml): string[] {
  return toml.access_scopes.optional_scopes ?? [];
}
