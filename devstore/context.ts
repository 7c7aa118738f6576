/** What the parts of the local store share: its state, its addresses, its faults, its mail. */
import type { AppToml, StoreConfig } from './config.ts';
import type { Faults } from './faults.ts';
import type { StoreState } from './state.ts';
import type { Sources } from './storefront/folder.ts';

export interface StoreContext {
  config: StoreConfig;
  toml: AppToml;
  /** The folders of the published theme and of the app's extension. */
  sources: Sources;
  state: StoreState;
  /** Writes the state to disk; call it after each change. */
  save(): void;
  faults: Faults;
  /** Address of the store as a browser sees it, without a slash at the end: `http://localhost:4000`. */
  storeUrl: string;
  /** Address of the tunnel in front of the app, on a port of its own. It is the `application_url` of this store. */
  tunnelUrl: string;
  /** Aborted when the store closes: what waits for later stops waiting. */
  closed: AbortSignal;
  /** Takes the next numeric id. */
  nextId(): number;
}
