/** What all parts of the local store share. */
import type { AppToml, StoreConfig } from './config.ts';
import type { Faults } from './faults.ts';
import type { StoreState } from './state/state.ts';
import type { Sources } from './storefront/theme/folder.ts';

export interface StoreContext {
  config: StoreConfig;
  toml: AppToml;
  /** Folders of the published theme and the app's extension. */
  sources: Sources;
  state: StoreState;
  /** Writes the state to disk. Call it after each change. */
  save(): void;
  faults: Faults;
  /** URL of the store, without a trailing slash: `http://localhost:4000`. */
  storeUrl: string;
  /** URL of the tunnel to the app, which serves as its `application_url`. */
  tunnelUrl: string;
  /** Aborted when the store closes. */
  closed: AbortSignal;
  /** Returns a new numeric ID. */
  nextId(): number;
}
