/** What the pages say that the e-mails' links lead to. A language that lacks a sentence does not compile. */
import type { BriefEventKind } from '../../../../prisma/client/client';

interface Said {
  title: string;
  text: string;
}

export interface Words {
  download: string;
  /** Where the button may have been pressed by a program. */
  pressAgain: string;
  expired: Said;
  usedUp: Said;
  /** For links that are expired or used up: `title` is the Brief's. */
  newLink: { offer: (title: string) => string; button: string };
  withdrawn: { title: string; text: (title: string) => string; other: string };
  /** `ask` where a form follows. */
  unknownLink: Said & { ask: string };
  noFile: Said;
  renewed: Said;
  /** `when` is as in "in 5 minutes". */
  wait: { title: string; text: (when: string) => string };
  unsubscribe: Said & { button: string };
  unsubscribed: Said & { mistake: string };
  unknownUnsubscribe: Said;
  tryAgain: Said;
  about: Said & { back: string };
  /** "What is held about you": asked for, and told where it is. */
  ask: Said & { email: string; invalid: string; button: string };
  asked: Said & { nothing: string };
  unknownHeld: Said;
  held: {
    title: string;
    address: string;
    since: string;
    confirmed: string;
    unsubscribed: string;
    never: string;
    /** `title` is the Brief's. */
    request: (title: string) => string;
    askedAt: string;
    article: string;
    step: string;
    source: string;
    referrer: string;
    language: string;
    consent: string;
    version: string;
    agreedAt: string;
    network: string;
    history: string;
    events: Record<BriefEventKind, string>;
    file: string;
  };
  erase: Said & { button: string };
  confirmErase: Said & {
    check: string;
    unchecked: string;
    never: string;
    neverText: string;
    button: string;
    keep: string;
  };
  erased: Said & { never: string };
  mail: {
    /** `shop` is its name. */
    subject: (shop: string) => string;
    title: string;
    text: (shop: string) => string;
    button: string;
    until: string;
    ignore: string;
  };
}
