/** The messages of one language, for emails, pages and forms. A language that lacks one doesn't compile. */
import type { AddressProblem } from '~/mail/address';

import type { DeliveryEventKind } from '../../prisma/client/client';

/**
 * Messages never contain a number: limits and durations are passed in, so that a constant is changed in one place.
 * A parameter called `time` is a duration from `formatDuration`, such as "5 minutes". It's in the nominative: in languages
 * where that doesn't fit the sentence, write it after a colon.
 */
export interface Messages {
  briefEmail: BriefEmailMessages;
  yourDataEmail: YourDataEmailMessages;
  marketing: MarketingMessages;
  pdf: PdfMessages;
  signUp: SignUpMessages;
  pages: PageMessages;
}

export interface BriefEmailMessages {
  subject: (values: { title: string; shop: string }) => string;
  greeting: string;
  /** Used if the merchant hasn't written a body. */
  body: string;
  /** The same for the plain-text version, which has no button. */
  bodyInText: string;
  button: string;
  inside: string;
  linkLifetime: (time: string) => string;
  /** Followed by the button's URL. */
  noButton: string;
  /** The parts of a sentence around the shop's name, which is a link in HTML. */
  why: <Name>(shop: Name) => (Name | string)[];
  notYou: string;
  unsubscribe: string;
  yourData: string;
}

/** The email with a person's link to their data. */
export interface YourDataEmailMessages {
  subject: (shop: string) => string;
  title: string;
  text: (shop: string) => string;
  button: string;
  linkLifetime: (time: string) => string;
  notYou: string;
}

/** The optional consent to emails about other things than the Brief. */
export interface MarketingMessages {
  /** The checkbox's text, unless the Brief has its own. */
  wording: (shop: string) => string;
  /** In the email and on the download page, to someone who checked the box. */
  confirms: string;
}

/** In generated PDFs, beside the email's "What's inside". */
export interface PdfMessages {
  page: (values: { page: string; pages: string }) => string;
}

export interface SignUpMessages {
  /** What's wrong with an email address. */
  address: Record<AddressProblem, string>;
  consentMissing: string;
  disposable: (domain: string) => string;
  unknownBrief: string;
  unknownWording: string;
  incomplete: string;
  /** Someone has sent too many requests. */
  wait: (time: string) => string;
  /** The shop has received too many requests. */
  waitForShop: (time: string) => string;
  /** The browser's proof of work is missing or wrong. */
  unproven: string;
  /** The form was sent without script, and too many such forms have arrived. */
  waitUnproven: (time: string) => string;
  tryAgain: string;
  /** Never says that it has arrived. */
  onItsWay: (address: string) => string;
  /** Instead, if so many forms have arrived that the email is sent later. */
  delayed: (values: { time: string; address: string }) => string;
  /** @param provider name of a mail provider */
  openInbox: (provider: string) => string;

  // Pages for readers without JavaScript.
  checkInbox: string;
  nothingYet: string;
  backToArticle: string;
  didYouMean: (address: string) => string;
  yes: (address: string) => string;
  no: (address: string) => string;
  unavailable: string;
  email: string;
  submit: string;
  failed: string;
}

/** What unsubscribing can end: Brief emails, marketing, or both. */
export const SCOPES = ['all', 'delivery', 'marketing'] as const;

export type UnsubscribeScope = (typeof SCOPES)[number];

interface TitleAndText {
  title: string;
  text: string;
}

export interface PageMessages {
  download: string;
  /** After the button was pressed. */
  started: string;
  /** For a translated Brief whose PDF isn’t translated. */
  originalPdf: string;
  product: { add: string; soldOut: string; from: (price: string) => string };
  backToRoutine: string;
  /** The button may have been pressed by a mail scanner. */
  pressAgain: string;
  /** `request` introduces a form, if it's unknown who the link was for. */
  expired: TitleAndText & { request: string };
  usedUp: TitleAndText;
  /** For links that are expired or used up. `title` is the Brief's. */
  newLink: { offer: (title: string) => string; button: string };
  /** The Brief isn't live. `other` introduces the form of another Brief. */
  unpublished: { title: string; text: (title: string) => string; other: string };
  /** `request` introduces a form. */
  unknownLink: TitleAndText & { request: string };
  noFile: TitleAndText;
  renewed: TitleAndText;
  /** The text is `signUp.wait`. */
  wait: { title: string };
  /** `choice` and `choices` are for people who also gave marketing consent. */
  unsubscribe: TitleAndText & { button: string; choice: string; choices: Record<UnsubscribeScope, string> };
  /** `elsewhere` is about newsletters that the app has nothing to do with. */
  unsubscribed: { title: string; ended: Record<UnsubscribeScope, string>; elsewhere: string; mistake: string };
  unknownUnsubscribe: TitleAndText;
  /** The person of the email was deleted. */
  forgottenUnsubscribe: TitleAndText;
  tryAgain: TitleAndText;
  notFound: TitleAndText;
  about: TitleAndText & { back: string };
  /** Asks for the address that the link to "Your data" is emailed to. */
  requestYourData: TitleAndText & { email: string; button: string };
  yourDataRequested: { title: string; text: (time: string) => string; nothing: string };
  unknownYourData: { title: string; text: (time: string) => string };
  yourData: {
    title: string;
    address: string;
    since: string;
    confirmed: string;
    unsubscribed: string;
    /** Shown instead of a date. */
    never: string;
    /** `title` is the Brief's. */
    request: (title: string) => string;
    requestedAt: string;
    article: string;
    step: string;
    source: string;
    referrer: string;
    language: string;
    consent: string;
    marketingConsent: string;
    version: string;
    agreedAt: string;
    confirmedAt: string;
    withdrawnAt: string;
    network: string;
    activity: string;
    events: Record<DeliveryEventKind, string>;
    /** The list above is too long to show. "The file" is that of `file`. */
    moreActivity: string;
    olderRequests: string;
    latestRequests: string;
    file: string;
  };
  /** How long personal data is kept. `userAgents` quotes an English description of a browser. */
  retention: {
    title: string;
    links: (time: string) => string;
    userAgents: (time: string) => string;
    inactive: (time: string) => string;
    downloaded: string;
    uninstalled: (time: string) => string;
  };
  erase: TitleAndText & { button: string };
  confirmErase: TitleAndText & {
    check: string;
    unchecked: string;
    never: string;
    neverText: string;
    button: string;
    cancel: string;
  };
  /** `shop` also says before the erasure what it doesn't cover. "Tags" are labels on a customer in the store's admin. */
  erased: TitleAndText & { shop: string; never: string };
}
