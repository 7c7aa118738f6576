/** The player's controls: buttons with a `data-action`, keys, and the beginner switch. */
import { actionOfKey, isHandledElsewhere } from './keys.ts';
import type { Level } from './run/model.ts';

interface Commands {
  /** @param stepIndex the step of a step-list button, otherwise NaN */
  act(action: string, stepIndex: number): void;
  changeLevel(level: Level): void;
}

/** Listens until `lifetime` ends. */
export function listen(root: HTMLElement, commands: Commands, lifetime: AbortSignal): void {
  const options = { signal: lifetime };
  root.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-action]');
      if (button) commands.act(button.dataset.action ?? '', Number(button.dataset.stepIndex));
    },
    options,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const action = actionOfKey(event.key, getComputedStyle(root).direction === 'rtl');
      if (!action || isHandledElsewhere(event)) return;
      // In the final view, arrow keys belong to the reminder form and to scrolling.
      if (root.dataset.state === 'finished' && action !== 'exit') return;
      event.preventDefault();
      // Holding a key down repeats only changes of time.
      if (!event.repeat || action === 'more' || action === 'less') commands.act(action, Number.NaN);
    },
    options,
  );
  root.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset.part === 'level') {
        commands.changeLevel(target.checked ? 'beginner' : 'usual');
      }
    },
    options,
  );
}
