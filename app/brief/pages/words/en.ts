import type { Words } from './words';

export const en: Words = {
  download: 'Download the PDF',
  pressAgain:
    'Mail programs open links and press buttons to check them. So that only people count, please press the button once more.',
  expired: {
    title: 'This link has expired',
    text: 'Links work for a limited time, so that an old e-mail in the wrong hands is worth nothing.',
  },
  usedUp: {
    title: 'This link is used up',
    text: 'It has downloaded the guide as often as the shop allows.',
  },
  newLink: {
    offer: (title) => `We can send a new link for “${title}” to the address that asked for it.`,
    button: 'Send me a new link',
  },
  withdrawn: {
    title: 'This guide is no longer offered',
    text: (title) => `The shop has withdrawn “${title}”, so links to it no longer work.`,
    other: 'You can have this one instead:',
  },
  unknownLink: {
    title: 'This link does not work',
    text: 'It may have been cut off on its way. Copy the whole address from the e-mail.',
    ask: 'Or ask for a new one here:',
  },
  noFile: {
    title: 'The guide is not ready',
    text: 'The shop is still preparing it. Please try again later today.',
  },
  renewed: {
    title: 'Check your inbox',
    text: 'A new link is on its way to the address that asked for the first one.',
  },
  wait: {
    title: 'Please wait a little',
    text: (when) => `That is a lot of requests in a short time. Look in your spam folder, or try again ${when}.`,
  },
  unsubscribe: {
    title: 'Unsubscribe',
    text: 'Press the button, and this shop will not write to your address again, unless you ask it to.',
    button: 'Unsubscribe',
  },
  unsubscribed: {
    title: 'You are unsubscribed',
    text: 'This shop will not write to your address again, unless you ask it to.',
    mistake: 'Was that a mistake? Ask for the guide again, and all is as it was.',
  },
  unknownUnsubscribe: {
    title: 'This link does not work',
    text: 'It may have been cut off on its way. Copy the whole address from the e-mail, or answer the e-mail to be taken off.',
  },
  tryAgain: {
    title: 'That did not work',
    text: 'Something on our side is not working. Go back, and try again in a moment: nothing that you typed is lost.',
  },
  about: {
    title: 'Ask for the guide on the article',
    text: 'This address takes the form that stands below an article.',
    back: 'Back to the shop',
  },
  ask: {
    title: 'What is held about you',
    text: 'Write your address, and we send a link to its inbox. The link shows all that is held about it, and can erase it.',
    email: 'Your e-mail address',
    invalid: 'Write an e-mail address like name@example.com.',
    button: 'Send me the link',
  },
  asked: {
    title: 'Check your inbox',
    text: 'If anything is held about this address, a link is on its way to it. The link works for 24 hours.',
    nothing:
      'Nothing after a few minutes? Look in your spam folder. If it is not there either, nothing is held about this address, or it is one that gets no mail from this shop.',
  },
  unknownHeld: {
    title: 'This link no longer works',
    text: 'It works for 24 hours, and until what it shows is erased. Ask for a new one here.',
  },
  held: {
    title: 'What is held about you',
    address: 'Address',
    since: 'Held since',
    confirmed: 'Address confirmed',
    unsubscribed: 'Unsubscribed',
    never: 'no',
    request: (title) => `You asked for “${title}”`,
    askedAt: 'When',
    article: 'On the article',
    step: 'Step that you had reached',
    source: 'Campaign',
    referrer: 'Page that you came from',
    language: 'Language of the page',
    consent: 'You agreed to these words',
    version: 'Version of the words',
    agreedAt: 'Agreed',
    network: 'From the network',
    history: 'What happened then',
    events: {
      sent: 'The e-mail was sent',
      failed: 'The e-mail could not be delivered',
      withheld: 'No e-mail was sent, as you want none',
      scanned: 'A program opened the link',
      visited: 'The link was opened',
      downloaded: 'The guide was downloaded',
      unsubscribed: 'You unsubscribed',
    },
    file: 'Download all of it as a file (JSON)',
  },
  erase: {
    title: 'Erase it',
    text: 'All of this is deleted at once, and links in e-mails that you have got stop working.',
    button: 'Erase me',
  },
  confirmErase: {
    title: 'Erase all of it?',
    text: 'This cannot be undone.',
    check: 'Yes, erase all that is held about me',
    unchecked: 'Tick this box if you want all of it erased.',
    never: 'And never write to me again',
    neverText: 'For this, a fingerprint of your address is kept, and nothing else.',
    button: 'Erase',
    keep: 'No, go back',
  },
  erased: {
    title: 'All of it is erased',
    text: 'Nothing is held about you any more.',
    never: 'This shop will not write to your address again, whoever asks it to.',
  },
  mail: {
    subject: (shop) => `What ${shop} holds about you`,
    title: 'What is held about you',
    text: (shop) =>
      `Here is the link you asked for. It shows all that ${shop} holds about this address, and can erase it.`,
    button: 'See it',
    until: 'The link works for 24 hours.',
    ignore: 'If that was not you, ignore this e-mail: nothing else will come of it.',
  },
};
