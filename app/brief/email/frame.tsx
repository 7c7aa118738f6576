/** What every e-mail has around what it says: the shop's head, a card, and a foot. */
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

import { type Language, directionOf } from '../language';
import { type Look, sheetOf } from './look';

/** Who writes. */
export interface Sender {
  name: string;
  /** Address of the shop. */
  url: string;
  /** Of its picture; null for its name in words. */
  logoUrl: string | null;
  /** Its color, `#rrggbb`. */
  accent: string;
}

interface FrameProps {
  language: Language;
  sender: Sender;
  look: Look;
  title: string;
  /** What inboxes show beside the subject. */
  preheader: string;
  /** Above all else, for an e-mail that is not what it seems. */
  notice?: string;
  foot: ReactNode;
  children: ReactNode;
}

export function Frame({ language, sender, look, title, preheader, notice, foot, children }: FrameProps) {
  return (
    <Html lang={language} dir={directionOf(language)}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        {/* Colors and sizes only; React would write its quotes as entities. */}
        <style dangerouslySetInnerHTML={{ __html: sheetOf(sender.accent) }} />
      </Head>
      <Body className="page" style={look.page}>
        <Preview>{preheader}</Preview>
        <Container style={look.container}>
          <Section style={look.head}>
            <Brand sender={sender} look={look} />
          </Section>
          {notice !== undefined && (
            <Text className="notice" dir="auto" style={look.notice}>
              {notice}
            </Text>
          )}
          <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
            <tbody>
              <tr>
                <td className="card card-cell" style={look.card}>
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

function Brand({ sender: { name, url, logoUrl }, look }: Pick<FrameProps, 'sender' | 'look'>) {
  if (logoUrl === null) {
    return (
      <Text className="name" dir="auto" data-skip-in-text style={look.name}>
        {name}
      </Text>
    );
  }
  return (
    <Link href={url} data-skip-in-text style={{ ...look.name, display: 'inline-block' }} className="name">
      <Img className="logo" src={logoUrl} alt={name} height="44" style={look.logo} />
    </Link>
  );
}
