/** The Brief email. Contains the merchant's texts and ours, never what a stranger typed into the form. */
import { Button } from '@react-email/button';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Link } from '@react-email/link';
import { Text } from '@react-email/text';
import { Fragment } from 'react';

import { type Language, textDirection } from '~/messages/language';
import { LINK_DAYS } from '../link/links.server';
import type { EmailTexts } from '~/brief/schema';
import { EmailLayout, type Sender } from '~/mail/layout';
import { type EmailStyles, emailStyles } from '~/mail/styles';
import { MESSAGES, formatDuration } from '~/messages/catalog';

export interface BriefMessageProps {
  language: Language;
  sender: Sender;
  /** The merchant's texts. Empty ones are replaced by defaults. */
  mail: EmailTexts;
  title: string;
  inside: string[];
  /** URL of the page with the download button. */
  link: string;
  unsubscribeLink: string;
  /** URL of the page where the person views and erases their data. */
  yourDataLink: string;
  /** Whether downloading the Brief also confirms a marketing consent. */
  confirmsMarketing?: boolean;
  /** Whether the Brief is translated, but its PDF isn't. */
  hasOriginalPdf?: boolean;
  notice?: string;
  /** Whether to render for plain text. */
  isText?: boolean;
}

export function BriefMessage({ language, sender, mail, title, inside, link, ...props }: BriefMessageProps) {
  const { briefEmail: messages, marketing, pages } = MESSAGES[language];
  const { isText = false, confirmsMarketing = false, hasOriginalPdf = false, unsubscribeLink, yourDataLink } = props;
  const styles = emailStyles({ accent: sender.accent, direction: textDirection(language) });
  const preheader = props.notice ?? (mail.body || inside[0] || messages.body).replace(/\s+/g, ' ');
  return (
    <EmailLayout
      {...{ language, sender, styles, title, preheader, notice: props.notice }}
      foot={<Foot {...{ language, sender, styles, unsubscribeLink, yourDataLink, isText }} />}
    >
      <Heading as="h1" className="strong" dir="auto" style={styles.title}>
        {title}
      </Heading>
      <Text className="soft" dir="auto" style={styles.text}>
        {mail.greeting || messages.greeting}
      </Text>
      <Paragraphs text={mail.body || (isText ? messages.bodyInText : messages.body)} styles={styles} />
      {hasOriginalPdf && (
        <Text className="soft" style={styles.text}>
          {pages.originalPdf}
        </Text>
      )}
      {confirmsMarketing && (
        <Text className="soft" style={styles.text}>
          {marketing.confirms}
        </Text>
      )}
      <Button className="button" href={link} style={styles.button}>
        {messages.button}
      </Button>
      {inside.length > 0 && (
        <>
          <Heading as="h2" className="strong" style={styles.subtitle}>
            {messages.inside}
          </Heading>
          <ul className="soft" style={styles.list}>
            {inside.map((line, index) => (
              <li key={index} style={styles.item}>
                <span dir="auto">{line}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Hr className="edge" data-skip-in-text style={styles.hr} />
      <Text className="faint" style={styles.small}>
        {messages.linkLifetime(formatDuration(language, LINK_DAYS, 'day'))}
      </Text>
      {/* In plain text, the URL already follows the button's text. */}
      <Text className="faint" data-skip-in-text style={styles.small}>
        {messages.noButton}
        <br />
        <Link className="faint" href={link} style={styles.address} dir="ltr">
          {link}
        </Link>
      </Text>
    </EmailLayout>
  );
}

/** Paragraphs are separated by blank lines. Single line breaks stay line breaks. */
function Paragraphs({ text, styles }: { text: string; styles: EmailStyles }) {
  return text.split(/\n\s*\n/).map((paragraph, index) => (
    <Text key={index} className="soft" dir="auto" style={styles.text}>
      {paragraph.split('\n').map((line, number) => (
        <Fragment key={number}>
          {number > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </Text>
  ));
}

interface FootProps {
  language: Language;
  sender: Sender;
  styles: EmailStyles;
  unsubscribeLink: string;
  yourDataLink: string;
  isText: boolean;
}

function Foot({ language, sender, styles, unsubscribeLink, yourDataLink, isText }: FootProps) {
  const messages = MESSAGES[language].briefEmail;
  const shop = isText ? (
    sender.name
  ) : (
    <Link className="faint" dir="auto" href={sender.url} style={styles.quiet}>
      {sender.name}
    </Link>
  );
  return (
    <>
      <Text className="faint" style={styles.foot}>
        {messages.why(shop).map((part, index) => (
          <Fragment key={index}>{part}</Fragment>
        ))}{' '}
        {messages.notYou}
      </Text>
      <Text style={styles.foot}>
        <Link className="faint" href={unsubscribeLink} style={styles.quiet}>
          {messages.unsubscribe}
        </Link>
      </Text>
      <Text style={styles.foot}>
        <Link className="faint" href={yourDataLink} style={styles.quiet}>
          {messages.yourData}
        </Link>
      </Text>
      {/* In HTML, the shop's name above links to it. */}
      {isText && (
        <Text>
          <Link href={sender.url}>{sender.name}</Link>
        </Text>
      )}
    </>
  );
}
