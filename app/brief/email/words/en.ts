import type { EmailWords } from '../words';

export const en: EmailWords = {
  subject: '{title}: your copy from {shop}',
  greeting: 'Hello,',
  body: 'Here is the guide you asked for. The button opens a page where you can download it as a PDF.',
  bodyInText: 'Here is the guide you asked for. The link below opens a page where you can download it as a PDF.',
  button: 'Get the guide',
  inside: 'What is inside',
  days: { one: '{days} day', other: '{days} days' },
  lasts: 'The link works for {time}. After that, the same page sends you a new one.',
  noButton: 'If the button does nothing, copy this address into your browser:',
  why: '{shop} sent this because this address was typed into the form on one of its articles.',
  notYou: 'If that was not you, ignore this e-mail: nothing else will come of it.',
  unsubscribe: 'Unsubscribe',
  held: 'What is held about you',
};
