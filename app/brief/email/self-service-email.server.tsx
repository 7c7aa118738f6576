/** The e-mail with the link to what is held about a person. It holds nothing of that itself. */
import { Button } from '@react-email/button';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Link } from '@react-email/link';
import { render } from '@react-email/render';
import { Text } from '@react-email/text';

import { type Language, directionOf } from '../language';
import { wordsOf } from '../pages/words/words-of';
import { Frame, type Sender } from './frame';
import { lookOf } from './look';

interface SelfServiceEmail {
  language: Language;
  sender: Sender;
  /** Address of the page that shows what is held. */
  link: string;
}

export async function selfServiceEmail(
  props: SelfServiceEmail,
): Promise<{ subject: string; text: string; html: string }> {
  const { language, sender, link } = props;
  const { mail } = wordsOf(language);
  const { name, url } = sender;
  return {
    subject: mail.subject(name),
    html: await render(<Message {...props} />),
    text: `${mail.text(name)}\n\n${mail.button}:\n${link}\n\n${mail.until}\n\n--\n${mail.ignore}\n${name}:\n${url}\n`,
  };
}

function Message({ language, sender, link }: SelfServiceEmail) {
  const words = wordsOf(language).mail;
  const look = lookOf({ accent: sender.accent, direction: directionOf(language) });
  const foot = (
    <Text className="faint" style={look.foot}>
      {words.ignore}
      <br />
      <Link className="faint" dir="auto" href={sender.url} style={look.quiet}>
        {sender.name}
      </Link>
    </Text>
  );
  return (
    <Frame {...{ language, sender, look, title: words.title, preheader: words.text(sender.name), foot }}>
      <Heading as="h1" className="strong" style={look.title}>
        {words.title}
      </Heading>
      <Text className="soft" style={look.text}>
        {words.text(sender.name)}
      </Text>
      <Button className="button" href={link} style={look.button}>
        {words.button}
      </Button>
      <Hr className="edge" style={look.hr} />
      <Text className="faint" style={look.small}>
        {words.until}
        <br />
        <Link className="faint" href={link} style={look.address} dir="ltr">
          {link}
        </Link>
      </Text>
    </Frame>
  );
}
