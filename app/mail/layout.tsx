/** The layout of every email: the shop's logo, a card with the content, and a footer. */
import { Body } from '@react-email/body';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Html } from '@react-email/html';
import { Img } from '@react-email/img';
import { Link } from '@react-email/link';
import { Preview } from '@react-email/preview';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import type { ReactNode } from 'react';

import { type Language, textDirection } from '~/messages/language';
import { type EmailStyles, styleSheet } from './styles';

/** The shop that an email comes from. */
export interface Sender {
  name: string;
  /** URL of the storefront. */
  url: string;
  /** If null, the shop's name is shown instead. */
  logoUrl: string | null;
  /** The shop's color, `#rrggbb`. */
  accent: string;
}

interface EmailLayoutProps {
  language: Language;
  sender: Sender;
  styles: EmailStyles;
  title: string;
  /** Text that inboxes show next to the subject. */
  preheader: string;
  /** Shown at the top, for example in test emails. */
  notice?: string;
  foot: ReactNode;
  children: ReactNode;
}

export function EmailLayout({ language, sender, styles, title, preheader, notice, foot, children }: EmailLayoutProps) {
  return (
    <Html lang={language} dir={textDirection(language)}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        {/* React would escape its quotes. The sheet holds only colors and sizes. */}
        <style dangerouslySetInnerHTML={{ __html: styleSheet(sender.accent) }} />
      </Head>
      <Body className="page" style={styles.page}>
        <Preview>{preheader}</Preview>
        <Container style={styles.container}>
          <Section style={styles.head}>
            <Brand sender={sender} styles={styles} />
          </Section>
          {notice !== undefined && (
            <Text className="notice" dir="auto" style={styles.notice}>
              {notice}
            </Text>
          )}
          <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
            <tbody>
              <tr>
                <td className="card card-cell" style={styles.card}>
                  {children}
                </td>
              </tr>
            </tbody>
          </table>
          <Section style={{ padding: '22px 0 0' }}>{foot}</Section>
        </Container>
      </Body>
    </Html>
  );
}

function Brand({ sender: { name, url, logoUrl }, styles }: Pick<EmailLayoutProps, 'sender' | 'styles'>) {
  if (logoUrl === null) {
    return (
      <Text className="name" dir="auto" data-skip-in-text style={styles.name}>
        {name}
      </Text>
    );
  }
  return (
    <Link href={url} data-skip-in-text style={{ ...styles.name, display: 'inline-block' }} className="name">
      <Img className="logo" src={logoUrl} alt={name} height="44" style={styles.logo} />
    </Link>
  );
}
