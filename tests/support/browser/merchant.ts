/** A merchant who writes a routine from nothing, and what it takes. */
import type { FrameLocator, Page } from 'playwright-core';
import { toast } from './toast.ts';

/** Three phases of two steps: titles, doses and cues. */
export const PHASES = [
  {
    title: 'Warm up',
    steps: [
      ['March in place', '1 min', 'Lift the knees'],
      ['Hip circles', '10 reps each side', 'Slow and wide'],
    ],
  },
  {
    title: 'Strength',
    steps: [
      ['Squat', '3 x 10, 30 s rest', 'Sit back'],
      ['Plank', '20–30 s, twice', 'Press the floor away'],
    ],
  },
  {
    title: 'Cool down',
    steps: [
      ['Crocodile breathing', '5 slow breaths', 'Breathe into the belly'],
      ['Child’s pose', 'until it softens', 'Let the hips sink'],
    ],
  },
];

export class Merchant {
  readonly #page: Page;
  readonly #app: FrameLocator;
  /** Fields typed into. */
  fields = 0;
  /** Without those into a field to type. */
  clicks = 0;

  constructor(page: Page, app: FrameLocator) {
    this.#page = page;
    this.#app = app;
  }

  /** Into the field in focus. */
  async type(text: string): Promise<void> {
    this.fields += 1;
    await this.#page.keyboard.insertText(text);
  }

  async click(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await this.#app.getByRole('button', { name, exact: true }).click();
  }

  /** On the page to create a routine: writes `PHASES` and publishes them. */
  async writeRoutine(title: string): Promise<void> {
    const { keyboard } = this.#page;
    await this.#app.getByLabel('Title').focus();
    await this.type(title);
    await keyboard.press('Enter');
    for (const [index, phase] of PHASES.entries()) {
      if (index > 0) await this.click('Add phase');
      await this.#focused('Phase title');
      await this.type(phase.title);
      for (const [name = '', dose = '', cues = ''] of phase.steps) {
        await keyboard.press('Control+Enter');
        await this.#focused('Title');
        await this.type(name);
        await keyboard.press('Enter');
        await this.#focused('Dose');
        await this.type(dose);
        await keyboard.press('Tab');
        await this.#app.getByLabel('Cues', { exact: true }).focus();
        await this.type(cues);
      }
    }
    await this.click('Publish');
    await toast(this.#page, 'Routine published');
  }

  async #focused(label: string): Promise<void> {
    const field = this.#app.getByLabel(label, { exact: true });
    await this.#app.locator(':focus').and(field).waitFor();
  }
}
