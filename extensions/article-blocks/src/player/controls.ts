/** What a reader can do while a routine is played: buttons by `data-action`, keys, and the level switch. */
import type { Level } from '../run/model.ts';
import { actionOfKey, isTaken } from './keys.ts';

interface Commands {
  /** `step` is the place of the step that a button of the list is for. */
  act(action: string, step: number): void;
  changeLevel(level: Level): void;
}

/** Until `lifetime` ends. */
export function listen(root: HTMLElement, commands: Commands, lifetime: AbortSignal): void {
  const options = { signal: lifetime };
  root.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-action]');
      if (button) commands.act(button.dataset.action ?? '', Number(button.dataset.place));
    },
    options,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const action = actionOfKey(event.key, getComputedStyle(root).direction === 'rtl');
      if (!action || isTaken(event)) return;
      // In the last view, arrows choose a day and a time, and move the page.
      if (root.dataset.state === 'complete' && action !== 'leave') return;
      event.preventDefault();
      // A key that is held down goes on changing the time, but does nothing else twice.
      if (!event.repeat || action === 'more' || action === 'less') commands.act(action, Number.NaN);
    },
    options,
  );
  root.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset.part === 'level') {
        commands.changeLevel(target.checked ? 'new' : 'usual');
      }
    },
    options,
  );
}
