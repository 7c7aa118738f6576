import type { SignUpWords } from '../sign-up-words';

export const en: SignUpWords = {
  address: {
    empty: 'Write your e-mail address.',
    shape: 'This does not look like an e-mail address: it should read like name@example.com.',
    several: 'Write one address only.',
    'too-long': 'This address is too long to be one.',
    'local-too-long': 'The part before the @ is too long to be an address.',
    number: 'Write an address with a name after the @, not with a number.',
    incomplete: 'The part after the @ is not complete: it should read like example.com.',
  },
  tick: 'Tick the box to agree.',
  throwAway: (domain) =>
    `Addresses at ${domain} last for minutes, and your copy would be gone with it. Use an address that you keep.`,
  unknownBrief: 'This Brief is no longer offered. Reload the page to see what is.',
  unknownWording: 'This page has changed since you opened it. Reload it and try again.',
  incomplete: 'This form is not complete. Reload the page and try again.',
  wait: (time) => `That is a lot of requests in a short time. Look in your spam folder, or try again in ${time}.`,
  waitForShop: (time) => `Many people are asking right now. Please try again in ${time}.`,
  unproven: 'The check against robots was not completed. Please send the form again.',
  waitUnproven: (time) =>
    `This form needs JavaScript for its check against robots. Turn it on and reload the article, or try again in ${time}.`,
  tryAgain: 'This did not work. Please try again in a moment.',
  onItsWay: 'The link to your copy is on its way.',
  openInbox: (provider) => `Open ${provider}`,
  checkInbox: 'Check your inbox',
  nothingYet: 'Nothing after a few minutes? Look in your spam folder, or ask again: you may have mistyped the address.',
  backToArticle: 'Back to the article',
  didYouMean: (address) => `Did you mean ${address}?`,
  yes: (address) => `Yes, send it to ${address}`,
  no: (address) => `No, send it to ${address}`,
  notHere: 'This guide is not here',
  email: 'Your e-mail address',
  submit: 'Send it to me',
  failed: 'That did not work',
};
