/** Access scopes, as the app's configuration names them. */
import type { AppToml } from '../config.ts';

/** The scopes that installing the app grants. */
export function requiredScopes(toml: AppToml): string[] {
  return toml.access_scopes.scopes
    .split(',')
    .map((scope) => scope.trim())
    .filter(Boolean);
}

/** The granted scopes with those that they imply: who may write may also read. */
export function withImpliedScopes(scopes: readonly string[]): string[] {
  const implied = scopes.filter((scope) => scope.startsWith('write_')).map((scope) => scope.replace('write_', 'read_'));
  return [...new Set([...scopes, ...implied])];
}

/** The scopes that the app may ask a merchant for, and give back, while it is installed. */
export function optionalScopes(toml: AppToml): string[] {
  return toml.access_scopes.optional_scopes ?? [];
}
