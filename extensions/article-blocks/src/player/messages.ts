/** Puts the player's texts into the markup that Liquid rendered. */
import type { PlayerMessages } from '../messages/player-messages.ts';
import { insertTemplates } from '../shared/markup.ts';
import { SAVED_RUN_HOURS } from '../shared/saved-run-lifetime.ts';
import { formatDuration, pageLocale } from './duration.ts';
import { ADJUSTMENT_SECONDS } from './run/actions.ts';
import { fillIn } from './stage/format.ts';

/**
 * Inserts the templates of that name with their texts: `data-message` is an element's text, `data-message-label` a
 * button's label and tooltip. Returns the added elements.
 */
export function insertWithMessages(player: Element, name: string, messages: PlayerMessages): Element[] {
  const added = insertTemplates(player, name);
  for (const element of added) fillMessages(element, messages, pageLocale(player));
  return added;
}

/** Fills in an element and everything inside it. */
export function fillMessages(root: Element, messages: PlayerMessages, locale: string | undefined): void {
  const values = {
    adjustment: formatDuration(ADJUSTMENT_SECONDS, 'second', locale),
    lifetime: formatDuration(SAVED_RUN_HOURS, 'hour', locale),
  };
  const text = (name: string | undefined) => fillIn(messages[name as keyof PlayerMessages] ?? '', values);
  for (const element of [root, ...root.querySelectorAll('[data-message], [data-message-label]')] as HTMLElement[]) {
    const { message, messageLabel } = element.dataset;
    if (message) element.textContent = text(message);
    if (messageLabel) {
      element.title = text(messageLabel);
      element.setAttribute('aria-label', text(messageLabel));
    }
  }
}
