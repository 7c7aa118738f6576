/** Unsaved edits for previews. In memory only, as drafts are useless without the editor's page. */
import { randomUUID } from 'node:crypto';

import type { TemplateJson } from '../state/theme.ts';
import type { Embeds } from './template/embeds.ts';

/** Changed templates by name, and the app embeds if they changed. */
export interface Edits {
  templates: Record<string, TemplateJson>;
  embeds?: Embeds;
}

/** The editor creates a draft for each edit, and only shows the latest. */
const MAX_DRAFTS = 100;

export class Drafts {
  readonly #drafts = new Map<string, Edits>();

  /** Adds a draft and returns its ID. Drops the oldest ones. */
  add(edits: Edits): string {
    const id = randomUUID();
    this.#drafts.set(id, edits);
    for (const oldest of this.#drafts.keys()) {
      if (this.#drafts.size <= MAX_DRAFTS) break;
      this.#drafts.delete(oldest);
    }
    return id;
  }

  find(id: string): Edits | null {
    return this.#drafts.get(id) ?? null;
  }
}
