/** Writes the e-mail that brings a Brief: subject, HTML and text, the latter two from one source. */
import { render, toPlainText } from '@react-email/render';

import { BriefMessage, type BriefMessageProps } from './brief-message';
import { WORDS, filled } from './words';

interface BriefEmail {
  subject: string;
  text: string;
  html: string;
}

/** What the library that writes the text, which brings no types, gives to a formatter. */
interface Element {
  children: unknown[];
  attribs: Record<string, string>;
}
type Walk = (children: unknown[], builder: Builder) => void;
interface Builder {
  addInline(text: string, options?: { noWordTransform: boolean }): void;
  addLineBreak(): void;
}

/** What a mail program without HTML shows. */
const AS_TEXT = {
  formatters: {
    // An address on a line of its own is not taken for longer or shorter than it is.
    alone: (link: Element, walk: Walk, builder: Builder) => {
      walk(link.children, builder);
      builder.addInline(':');
      builder.addLineBreak();
      builder.addInline(link.attribs.href ?? '', { noWordTransform: true });
    },
  },
  selectors: [
    { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 2 } },
    { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2 } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'a', format: 'alone' },
  ],
};

export async function briefEmail(props: BriefMessageProps): Promise<BriefEmail> {
  const html = await render(<BriefMessage {...props} />);
  const text = toPlainText(await render(<BriefMessage {...props} isText />), AS_TEXT);
  const { language, mail, title, sender } = props;
  const subject = mail.subject || filled(WORDS[language].subject, { title, shop: sender.name });
  return { subject, html, text: `${text.trim()}\n` };
}
