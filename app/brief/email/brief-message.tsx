/** The e-mail that brings a Brief: the merchant's words and ours, never what a stranger typed into the form. */
import { Button } from '@react-email/button';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Link } from '@react-email/link';
import { Text } from '@react-email/text';
import { Fragment } from 'react';

import { type Language, directionOf } from '../language';
import { LINK_DAYS } from '../link/links.server';
import type { BriefMail } from '../schema';
import { Frame, type Sender } from './frame';
import { type Look, lookOf } from './look';
import { WORDS, daysIn, filled } from './words';

export interface BriefMessageProps {
  language: Language;
  sender: Sender;
  /** What the merchant wrote; each part of it may be empty, and is then ours. */
  mail: BriefMail;
  title: string;
  inside: string[];
  /** Address of the page with the download button. */
  link: string;
  unsubscribeLink: string;
  /** To the page that shows and erases what is held about the person. */
  heldLink: string;
  notice?: string;
  /** Whether it is for mail programs that show no HTML. */
  isText?: boolean;
}

export function BriefMessage({ language, sender, mail, title, inside, link, ...props }: BriefMessageProps) {
  const words = WORDS[language];
  const { isText = false, unsubscribeLink, heldLink } = props;
  const look = lookOf({ accent: sender.accent, direction: directionOf(language) });
  const preheader = props.notice ?? (mail.body || inside[0] || words.body).replace(/\s+/g, ' ');
  return (
    <Frame
      {...{ language, sender, look, title, preheader, notice: props.notice }}
      foot={<Foot {...{ language, sender, look, unsubscribeLink, heldLink, isText }} />}
    >
      <Heading as="h1" className="strong" dir="auto" style={look.title}>
        {title}
      </Heading>
      <Text className="soft" dir="auto" style={look.text}>
        {mail.greeting || words.greeting}
      </Text>
      <Paragraphs text={mail.body || (isText ? words.bodyInText : words.body)} look={look} />
      <Button className="button" href={link} style={look.button}>
        {words.button}
      </Button>
      {inside.length > 0 && (
        <>
          <Heading as="h2" className="strong" style={look.subtitle}>
            {words.inside}
          </Heading>
          <ul className="soft" style={look.list}>
            {inside.map((line, index) => (
              <li key={index} style={look.item}>
                <span dir="auto">{line}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Hr className="edge" data-skip-in-text style={look.hr} />
      <Text className="faint" style={look.small}>
        {filled(words.lasts, { time: daysIn(language, LINK_DAYS) })}
      </Text>
      {/* In the text, the address follows the button's words already. */}
      <Text className="faint" data-skip-in-text style={look.small}>
        {words.noButton}
        <br />
        <Link className="faint" href={link} style={look.address} dir="ltr">
          {link}
        </Link>
      </Text>
    </Frame>
  );
}

/** Parted by an empty line; a line break within stays one. */
function Paragraphs({ text, look }: { text: string; look: Look }) {
  return text.split(/\n\s*\n/).map((paragraph, index) => (
    <Text key={index} className="soft" dir="auto" style={look.text}>
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
  look: Look;
  unsubscribeLink: string;
  heldLink: string;
  isText: boolean;
}

function Foot({ language, sender, look, unsubscribeLink, heldLink, isText }: FootProps) {
  const words = WORDS[language];
  const [before = '', after = ''] = words.why.split('{shop}');
  return (
    <>
      <Text className="faint" style={look.foot}>
        {before}
        {isText ? (
          sender.name
        ) : (
          <Link className="faint" dir="auto" href={sender.url} style={look.quiet}>
            {sender.name}
          </Link>
        )}
        {after} {words.notYou}
      </Text>
      <Text style={look.foot}>
        <Link className="faint" href={unsubscribeLink} style={look.quiet}>
          {words.unsubscribe}
        </Link>
      </Text>
      <Text style={look.foot}>
        <Link className="faint" href={heldLink} style={look.quiet}>
          {words.held}
        </Link>
      </Text>
      {/* In HTML, the shop's name above leads there. */}
      {isText && (
        <Text>
          <Link href={sender.url}>{sender.name}</Link>
        </Text>
      )}
    </>
  );
}
