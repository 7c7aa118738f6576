import type { Liquid } from 'liquidjs';

import { errorHtml, type Log } from '../liquid/errors.ts';
import type { Folder } from '../theme/folder.ts';
import { readLiquid } from '../theme/liquid-source.ts';

/** Renders Liquid with the page's global objects. An error is logged and printed in place of the file. */
export class Renderer {
  readonly #globals: Record<string, unknown>;
  readonly #log: Log;
  readonly #engines = new Map<Folder, Liquid>();

  constructor(globals: Record<string, unknown>, log: Log) {
    this.#globals = globals;
    this.#log = log;
  }

  /** Sets the engine for the files of a folder. */
  addEngine(folder: Folder, engine: Liquid): void {
    this.#engines.set(folder, engine);
  }

  /** Renders a file of the theme or the extension with the global objects and `objects`. */
  async renderFile(folder: Folder, path: string, objects: Record<string, unknown>): Promise<string> {
    const text = readLiquid(folder, path);
    const file = `${folder.label}/${path}`;
    if (text === null) return errorHtml(this.#log, new Error('the file does not exist'), file);
    return this.renderText(folder, text, file, objects);
  }

  /** Renders Liquid as if it were a file of the folder; `file` is its name in messages. */
  async renderText(folder: Folder, text: string, file: string, objects: Record<string, unknown>): Promise<string> {
    const engine = this.#engineFor(folder);
    try {
      const globals = { ...this.#globals, ...objects };
      return String(await engine.render(engine.parse(text, file), {}, { globals }));
    } catch (error) {
      return errorHtml(this.#log, error, file);
    }
  }

  /** The value of a Liquid expression. */
  async evaluate(folder: Folder, expression: string): Promise<unknown> {
    return (await this.#engineFor(folder).evalValue(expression, this.#globals)) as unknown;
  }

  #engineFor(folder: Folder): Liquid {
    const engine = this.#engines.get(folder);
    if (!engine) throw new Error(`there is no Liquid engine for ${folder.label}`);
    return engine;
  }
}
