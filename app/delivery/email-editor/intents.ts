/** Intents of the email card, and their results. */
import { z } from 'zod';

import { LANGUAGES } from '~/messages/language';
import { UNREACHABLE } from '~/ui/fallback-on-failure';

/** As typed, even if invalid. The limit is higher than the real one, so that the module can report texts that are too long. */
const typed = z.string().max(20_000);

/** `preview` renders the email without sending it; `test` sends it to `to`. */
export const emailIntentSchema = z.object({
  intent: z.enum(['preview', 'test']),
  language: z.enum(LANGUAGES),
  title: typed,
  inside: z.array(typed).max(1000),
  mail: z.object({ subject: typed, greeting: typed, body: typed }),
  to: typed,
});

export type EmailIntent = z.infer<typeof emailIntentSchema>;

type DefaultTexts = Pick<EmailIntent['mail'], 'greeting' | 'body'>;

export type EmailActionResult =
  /** `owner` is the shop owner's address; empty if unknown. */
  | { ok: true; did: 'rendered'; subject: string; html: string; text: string; defaults: DefaultTexts; owner: string }
  | { ok: true; did: 'sent'; to: string }
  /** `field` is `to` if the address is invalid. */
  | { ok: false; field: 'to' | null; message: string };

/** Created in the browser if the app doesn't respond. */
export const EMAIL_UNREACHABLE: EmailActionResult = {
  ok: false,
  field: null,
  message: UNREACHABLE,
};
