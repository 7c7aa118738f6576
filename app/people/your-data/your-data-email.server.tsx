/** The email with the link to a person's data. Contains none of the data itself. */
import { Button } from '@react-email/button';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Link } from '@react-email/link';
import { render } from '@react-email/render';
import { Text } from '@react-email/text';

import { type Language, textDirection } from '~/messages/language';
import { MESSAGES } from '~/messages/catalog';
import { EmailLayout, type Sender } from '~/mail/layout';
import { emailStyles } from '~/mail/styles';

import { linkLifetime } from './your-data.server';

interface YourDataEmail {
  language: Language;
  sender: Sender;
  /** URL of the page that shows the data. */
  link: string;
}

export async function yourDataEmail(props: YourDataEmail): Promise<{ subject: string; text: string; html: string }> {
  const { language, sender, link } = props;
  const messages = MESSAGES[language].yourDataEmail;
  const { name, url } = sender;
  const lifetime = messages.linkLifetime(linkLifetime(language));
  return {
    subject: messages.subject(name),
    html: await render(<Message {...props} />),
    text: `${messages.text(name)}\n\n${messages.button}:\n${link}\n\n${lifetime}\n\n--\n${messages.notYou}\n${name}:\n${url}\n`,
  };
}

function Message({ language, sender, link }: YourDataEmail) {
  const messages = MESSAGES[language].yourDataEmail;
  const styles = emailStyles({ accent: sender.accent, direction: textDirection(language) });
  const foot = (
    <Text className="faint" style={styles.foot}>
      {messages.notYou}
      <br />
      <Link className="faint" dir="auto" href={sender.url} style={styles.quiet}>
        {sender.name}
      </Link>
    </Text>
  );
  return (
    <EmailLayout {...{ language, sender, styles, title: messages.title, preheader: messages.text(sender.name), foot }}>
      <Heading as="h1" className="strong" style={styles.title}>
        {messages.title}
      </Heading>
      <Text className="soft" style={styles.text}>
        {messages.text(sender.name)}
      </Text>
      <Button className="button" href={link} style={styles.button}>
        {messages.button}
      </Button>
      <Hr className="edge" style={styles.hr} />
      <Text className="faint" style={styles.small}>
        {messages.linkLifetime(linkLifetime(language))}
        <br />
        <Link className="faint" href={link} style={styles.address} dir="ltr">
          {link}
        </Link>
      </Text>
    </EmailLayout>
  );
}
