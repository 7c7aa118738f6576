/** A row of a table while it's read. */
import type { RowCut, TextBuilder } from './builder';
import { HEADING } from './html-tags';

export class TableRow {
  readonly #builder: TextBuilder;
  readonly #cuts: RowCut[] = [];
  #isHeader = true;
  #cellAt: number;
  /** Cells with text. */
  #cells = 0;

  constructor(builder: TextBuilder) {
    this.#builder = builder;
    this.#cellAt = builder.at;
  }

  startCell(name: string): void {
    if (name === 'td') this.#isHeader = false;
    if (this.#builder.hasText) this.#builder.add(' | ');
    this.#cellAt = this.#builder.at;
  }

  endCell(): void {
    const { at } = this.#builder;
    if (at > this.#cellAt) this.#cells += 1;
    this.#builder.cell({ start: this.#cellAt, end: at });
  }

  /** Notes where a paragraph, line or item begins. */
  cut(name: string, paragraph: number): void {
    this.#builder.add(' ');
    const level = HEADING.test(name) ? Number(name[1]) : 0;
    const kind = level > 0 ? ('heading' as const) : ('text' as const);
    const style = { kind, level, isItem: name === 'li', depth: name === 'li' ? 1 : 0, paragraph };
    this.#cuts.push({ at: this.#builder.at, style });
  }

  end(sourceAt: number): void {
    if (this.#isHeader) this.#builder.markHeader();
    // A table that only puts pictures beside text.
    if (this.#cells === 1 && this.#cuts.length > 0) this.#builder.endAsBlocks(this.#cuts, sourceAt);
  }
}
