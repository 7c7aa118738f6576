/** Unsaved edits that previews are made from. In memory: a draft is worth nothing without its editor's page. */
import { randomUUID } from 'node:crypto';

import type { TemplateJson } from '../state.ts';
import type { Embeds } from './embeds.ts';

/** What the editor changed: templates by name, and the app embeds where they changed. */
export interface Edits {
  templates: Record<string, TemplateJson>;
  embeds?: Embeds;
}

/** An editor makes a draft at each edit and shows the latest; a few pages may be open at once. */
const KEPT = 100;

export class Drafts {
  readonly #drafts = new Map<string, Edits>();

  /** Keeps the edits and answers the draft's id; the oldest draft makes way. */
  keep(edits: Edits): string {
    const id = randomUUID();
    this.#drafts.set(id, edits);
    for (const oldest of this.#drafts.keys()) {
      if (this.#drafts.size <= KEPT) break;
      this.#drafts.delete(oldest);
    }
    return id;
  }

  find(id: string): Edits | null {
    return this.#drafts.get(id) ?? null;
  }
}
