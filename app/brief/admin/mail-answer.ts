/** What the e-mail's card asks of its route, and what comes back. */
import { z } from 'zod';

import { LANGUAGES } from '../language';

/** As it is typed, right or wrong; longer than any of it may be, so that the room can say what is too long. */
const typed = z.string().max(20_000);

/** `preview` writes the e-mail and sends nothing; `test` sends it to `to`. */
export const mailWishSchema = z.object({
  intent: z.enum(['preview', 'test']),
  language: z.enum(LANGUAGES),
  title: typed,
  inside: z.array(typed).max(1000),
  mail: z.object({ subject: typed, greeting: typed, body: typed }),
  to: typed,
});

export type MailWish = z.infer<typeof mailWishSchema>;

type OurWords = Pick<MailWish['mail'], 'greeting' | 'body'>;

export type MailAnswer =
  /** `ours` is what stands where the merchant writes nothing. `owner` is the shop owner's address; empty if unknown. */
  | { ok: true; did: 'written'; subject: string; html: string; text: string; ours: OurWords; owner: string }
  | { ok: true; did: 'sent'; to: string }
  /** `field` is `to` where the address is wrong. */
  | { ok: false; field: 'to' | null; message: string };

/** Made in the browser: the app did not answer. */
export const MAIL_UNREACHABLE: MailAnswer = {
  ok: false,
  field: null,
  message: 'The app did not answer. Check your connection, then try again.',
};
