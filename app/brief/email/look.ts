/** What an e-mail looks like: inline for mail programs that know nothing else, and a sheet for those in the dark. */
import type { CSSProperties } from 'react';

import { textColorOn } from '~/settings/admin/text-color';

import { contrast, legible } from './colors';

const PAGE = '#f1f4f2';
const CARD = '#ffffff';
const STRONG = '#10231e';
const SOFT = '#3d4b48';
const FAINT = '#5a6966';
const EDGE = '#dde4e1';

const DARK = {
  page: '#12171a',
  card: '#1c2427',
  strong: '#f2f6f5',
  soft: '#c3cecc',
  faint: '#9fb0ad',
  edge: '#303b3f',
};

const FONT = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Contrast of what is read, and of what is only to be found. */
const READ = 4.5;
const FOUND = 3;

export type Look = Record<
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

/** @param accent of the shop, `#rrggbb` */
export function lookOf({ accent, direction }: { accent: string; direction: 'ltr' | 'rtl' }): Look {
  // In words, as `start` is not known everywhere; a line of the merchant's in another script stays on this side.
  const textAlign = direction === 'rtl' ? 'right' : 'left';
  const type: CSSProperties = { margin: 0, fontFamily: FONT, textAlign };
  const isLost = contrast(accent, CARD) < 1.5;
  return {
    page: { margin: 0, padding: 0, backgroundColor: PAGE },
    container: { width: '100%', maxWidth: '600px', padding: '32px 12px 40px' },
    head: { padding: '0 4px 18px' },
    logo: { height: '44px', width: 'auto', maxWidth: '100%', fontFamily: FONT, fontSize: '17px', fontWeight: 600 },
    name: {
      ...{ ...type, fontSize: '17px', lineHeight: '24px', fontWeight: 600 },
      color: legible({ color: accent, on: PAGE, ratio: READ }),
    },
    notice: {
      ...{ ...type, fontSize: '14px', lineHeight: '21px', color: '#4a3500' },
      ...{ margin: '0 0 16px', padding: '12px 16px', backgroundColor: '#fff3cd', border: '1px solid #e8cf83' },
      borderRadius: '10px',
    },
    card: {
      ...{ backgroundColor: CARD, padding: '40px 44px', borderRadius: '14px' },
      ...{ border: `1px solid ${EDGE}`, borderTop: `4px solid ${isLost ? EDGE : accent}` },
    },
    title: { ...type, margin: '0 0 18px', fontSize: '27px', lineHeight: '34px', color: STRONG },
    text: { ...type, margin: '0 0 14px', fontSize: '16px', lineHeight: '26px', color: SOFT },
    button: {
      ...{ ...type, textAlign: 'center', margin: '12px 0 0', padding: '16px 30px', borderRadius: '10px' },
      ...{ fontSize: '17px', fontWeight: 600, backgroundColor: accent, color: textColorOn(accent) },
      border: `1px solid ${isLost ? FAINT : accent}`,
    },
    subtitle: { ...type, margin: '34px 0 10px', fontSize: '16px', lineHeight: '24px', color: STRONG },
    list: {
      ...{ ...type, fontSize: '16px', lineHeight: '26px', color: SOFT },
      padding: direction === 'rtl' ? '0 20px 0 0' : '0 0 0 20px',
    },
    item: { margin: '0 0 4px', textAlign },
    hr: { margin: '28px 0 0', border: 'none', borderTop: `1px solid ${EDGE}` },
    small: { ...type, margin: '16px 0 0', fontSize: '13px', lineHeight: '21px', color: FAINT },
    // An address is read from the left in any language.
    address: { wordBreak: 'break-all', color: FAINT, textDecoration: 'underline', direction: 'ltr' },
    foot: { ...type, margin: '0 0 10px', padding: '0 4px', fontSize: '13px', lineHeight: '21px', color: FAINT },
    quiet: { color: FAINT, textDecoration: 'underline' },
  };
}

/** For phones, and for mail programs that say they are dark. */
export function sheetOf(accent: string): string {
  const button = legible({ color: accent, on: DARK.card, ratio: FOUND });
  const name = legible({ color: accent, on: DARK.page, ratio: READ });
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
