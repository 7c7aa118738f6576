/** Unsaved templates that previews are made from. In memory: a draft is worth nothing without its editor's page. */
import { randomUUID } from 'node:crypto';

import type { TemplateJson } from '../state.ts';

/** An editor makes a draft at each edit and shows the latest; a few pages may be open at once. */
const KEPT = 100;

export class Drafts {
  readonly #drafts = new Map<string, Record<string, TemplateJson>>();

  /** Keeps the templates, by name, and answers the draft's id; the oldest draft makes way. */
  keep(templates: Record<string, TemplateJson>): string {
    const id = randomUUID();
    this.#drafts.set(id, templates);
    for (const oldest of this.#drafts.keys()) {
      if (this.#drafts.size <= KEPT) break;
      this.#drafts.delete(oldest);
    }
    return id;
  }

  find(id: string): Record<string, TemplateJson> | null {
    return this.#drafts.get(id) ?? null;
  }
}
