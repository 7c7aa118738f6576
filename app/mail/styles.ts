/** Email styles: inline ones, which every mail client supports, and a style sheet for dark mode and phones. */
import type { CSSProperties } from 'react';

import { textColorOn } from '~/ui/color/text-color';

import { contrast, legible } from '~/ui/color/contrast';
import { CONTROL_CONTRAST, DARK, LIGHT, TEXT_CONTRAST } from '~/ui/color/palette';

const { page: PAGE, card: CARD, strong: STRONG, soft: SOFT, faint: FAINT, edge: EDGE } = LIGHT;

const FONT = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

export type EmailStyles = Record<
  | 'page'
  | 'container'
  | 'head'
  | 'logo'
  | 'name'
  | 'notice'
  | 'card'
  | 'title'
  | 'text'
  | 'button'
  | 'subtitle'
  | 'list'
  | 'item'
  | 'hr'
  | 'small'
  | 'address'
  | 'foot'
  | 'quiet',
  CSSProperties
>;

/** @param params.accent the shop's color, `#rrggbb`. */
export function emailStyles({ accent, direction }: { accent: string; direction: 'ltr' | 'rtl' }): EmailStyles {
  // Not every mail client supports `start`.
  const textAlign = direction === 'rtl' ? 'right' : 'left';
  const baseText: CSSProperties = { margin: 0, fontFamily: FONT, textAlign };
  const isAccentInvisible = contrast(accent, CARD) < 1.5;
  return {
    page: { margin: 0, padding: 0, backgroundColor: PAGE },
    container: { width: '100%', maxWidth: '600px', padding: '32px 12px 40px' },
    head: { padding: '0 4px 18px' },
    logo: { height: '44px', width: 'auto', maxWidth: '100%', fontFamily: FONT, fontSize: '17px', fontWeight: 600 },
    name: {
      ...{ ...baseText, fontSize: '17px', lineHeight: '24px', fontWeight: 600 },
      color: legible({ color: accent, on: PAGE, ratio: TEXT_CONTRAST }),
    },
    notice: {
      ...{ ...baseText, fontSize: '14px', lineHeight: '21px', color: '#4a3500' },
      ...{ margin: '0 0 16px', padding: '12px 16px', backgroundColor: '#fff3cd', border: '1px solid #e8cf83' },
      borderRadius: '10px',
    },
    card: {
      ...{ backgroundColor: CARD, padding: '40px 44px', borderRadius: '14px' },
      ...{ border: `1px solid ${EDGE}`, borderTop: `4px solid ${isAccentInvisible ? EDGE : accent}` },
    },
    title: { ...baseText, margin: '0 0 18px', fontSize: '27px', lineHeight: '34px', color: STRONG },
    text: { ...baseText, margin: '0 0 14px', fontSize: '16px', lineHeight: '26px', color: SOFT },
    button: {
      ...{ ...baseText, textAlign: 'center', margin: '12px 0 0', padding: '16px 30px', borderRadius: '10px' },
      ...{ fontSize: '17px', fontWeight: 600, backgroundColor: accent, color: textColorOn(accent) },
      border: `1px solid ${isAccentInvisible ? FAINT : accent}`,
    },
    subtitle: { ...baseText, margin: '34px 0 10px', fontSize: '16px', lineHeight: '24px', color: STRONG },
    list: {
      ...{ ...baseText, fontSize: '16px', lineHeight: '26px', color: SOFT },
      padding: direction === 'rtl' ? '0 20px 0 0' : '0 0 0 20px',
    },
    item: { margin: '0 0 4px', textAlign },
    hr: { margin: '28px 0 0', border: 'none', borderTop: `1px solid ${EDGE}` },
    small: { ...baseText, margin: '16px 0 0', fontSize: '13px', lineHeight: '21px', color: FAINT },
    // URLs are left-to-right in every language.
    address: { wordBreak: 'break-all', color: FAINT, textDecoration: 'underline', direction: 'ltr' },
    foot: { ...baseText, margin: '0 0 10px', padding: '0 4px', fontSize: '13px', lineHeight: '21px', color: FAINT },
    quiet: { color: FAINT, textDecoration: 'underline' },
  };
}

/** Styles for dark mode and phones. */
export function styleSheet(accent: string): string {
  const button = legible({ color: accent, on: DARK.card, ratio: CONTROL_CONTRAST });
  const name = legible({ color: accent, on: DARK.page, ratio: TEXT_CONTRAST });
  return `
    @media (prefers-color-scheme: dark) {
      .page, .page > table > tbody > tr > td { background-color: ${DARK.page} !important; }
      .card { background-color: ${DARK.card} !important; border-color: ${DARK.edge} !important; border-top-color: ${button} !important; }
      .strong { color: ${DARK.strong} !important; }
      .soft { color: ${DARK.soft} !important; }
      .faint { color: ${DARK.faint} !important; }
      .name { color: ${name} !important; }
      .edge { border-top-color: ${DARK.edge} !important; }
      .button { background-color: ${button} !important; border-color: ${button} !important; color: ${textColorOn(button)} !important; }
      .notice { background-color: #3a3015 !important; border-color: #6b5a26 !important; color: #f6e3a9 !important; }
      .logo { background-color: #ffffff; border-radius: 8px; padding: 6px 10px; }
    }
    @media (max-width: 520px) {
      .card-cell { padding: 28px 22px !important; }
      .button { display: block !important; }
    }
  `;
}
