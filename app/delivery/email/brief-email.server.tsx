/** Renders the Brief email: subject, HTML and plain text from one source. */
import { render, toPlainText } from '@react-email/render';

import { BriefMessage, type BriefMessageProps } from './brief-message';
import { MESSAGES } from '~/messages/catalog';

interface BriefEmail {
  subject: string;
  text: string;
  html: string;
}

/** The formatter's arguments in html-to-text, which has no types. */
interface Element {
  children: unknown[];
  attribs: Record<string, string>;
}
type Walk = (children: unknown[], builder: Builder) => void;
interface Builder {
  addInline(text: string, options?: { noWordTransform: boolean }): void;
  addLineBreak(): void;
}

/** The plain-text version. */
const AS_TEXT = {
  formatters: {
    // URLs on their own line are recognized correctly by email clients.
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
  const subject = mail.subject || MESSAGES[language].briefEmail.subject({ title, shop: sender.name });
  return { subject, html, text: `${text.trim()}\n` };
}
