/**
 * Renders a Brief as a PDF in the shop's accent color: a title band, the sections, and a footer with the shop's name and
 * page number. Runs in the PDF process, where Node.js may run this file unbuilt: without JSX, and with endings in imports.
 */
import { Document, Page, StyleSheet, Text, View, renderToBuffer } from '@react-pdf/renderer';
import { type ReactElement, createElement } from 'react';

import { legible } from '../../ui/color/contrast.ts';
import { textColorOn } from '../../ui/color/text-color.ts';
import type { Brief } from '../schema';

const INK = '#1c2b27';
const SOFT = '#5a6966';

/** In points. The page is A4. */
const MARGIN = 62;

/** Both together: react-pdf applies a line height ratio to the element's own font size, not an inherited one. */
const BODY = { fontSize: 11, lineHeight: 1.55 };

const pdfStyles = (accent: string) => {
  const headingColor = legible({ color: accent, on: '#ffffff', ratio: 4.5 });
  const textOnAccent = textColorOn(accent);
  return StyleSheet.create({
    page: { paddingTop: 58, paddingBottom: 74, fontFamily: 'Helvetica', color: INK },
    band: {
      marginTop: -58,
      marginBottom: 34,
      paddingTop: 76,
      paddingBottom: 40,
      paddingHorizontal: MARGIN,
      backgroundColor: accent,
      color: textOnAccent,
    },
    shop: { fontSize: 10.5, fontFamily: 'Helvetica-Bold' },
    title: { marginTop: 14, fontSize: 28, lineHeight: 1.2, fontFamily: 'Helvetica-Bold' },
    pitch: { marginTop: 12, fontSize: 12.5, lineHeight: 1.45 },
    inside: { marginHorizontal: MARGIN, marginBottom: 30 },
    insideHeading: { marginBottom: 9, fontSize: 10, fontFamily: 'Helvetica-Bold', color: headingColor },
    line: { flexDirection: 'row', marginBottom: 3 },
    dash: { width: 14, ...BODY, color: headingColor },
    lineText: { flex: 1, ...BODY },
    section: { marginHorizontal: MARGIN, marginBottom: 16 },
    heading: { marginBottom: 7, fontSize: 15, lineHeight: 1.2, fontFamily: 'Helvetica-Bold', color: headingColor },
    paragraph: { marginBottom: 8, ...BODY },
    footer: {
      position: 'absolute',
      left: MARGIN,
      right: MARGIN,
      bottom: 34,
      paddingTop: 9,
      flexDirection: 'row',
      justifyContent: 'space-between',
      borderTopWidth: 0.7,
      borderTopColor: '#cfdad6',
      fontSize: 9,
      color: SOFT,
    },
  });
};

type Styles = ReturnType<typeof pdfStyles>;

/** react-pdf hyphenates by English rules, so turn that off. */
const noHyphens = (word: string) => [word];

export interface RenderInput {
  /** Its text must be printable, which `checkBrief` ensures. */
  brief: Brief;
  shopName: string;
  /** `#rrggbb` */
  accent: string;
  /** The Brief's creation date, not the current one, so that the same text and color give the same bytes. */
  createdAt: Date;
}

export interface RenderedPdf {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
}

export async function renderPdf({ brief, shopName, accent, createdAt }: RenderInput): Promise<RenderedPdf> {
  const styles = pdfStyles(accent);
  let pages = 0;
  const pageNumber = (page: { pageNumber: number; totalPages?: number }) => {
    pages = page.totalPages ?? pages;
    return `${page.pageNumber} of ${page.totalPages}`;
  };
  const details = { title: brief.title, author: shopName, creator: shopName, producer: 'Unwind' };
  const buffer = await renderToBuffer(
    createElement(
      Document,
      { ...details, creationDate: createdAt },
      createElement(
        Page,
        { size: 'A4', style: styles.page, wrap: true },
        createElement(
          View,
          { style: styles.band },
          createElement(Text, { style: styles.shop }, shopName),
          text(brief.title, styles.title),
          text(brief.pitch, styles.pitch),
        ),
        inside(brief.inside, styles),
        ...brief.sections.map((each) => section(each, styles)),
        createElement(
          View,
          { style: styles.footer, fixed: true },
          createElement(Text, null, shopName, ' · ', brief.title),
          createElement(Text, { render: pageNumber }),
        ),
      ),
    ),
  );
  return { bytes: new Uint8Array(buffer), pages };
}

function inside(lines: string[], styles: Styles): ReactElement {
  const rows = lines.map((line) =>
    createElement(
      View,
      { style: styles.line },
      createElement(Text, { style: styles.dash }, '–'),
      text(line, styles.lineText),
    ),
  );
  const heading = createElement(Text, { style: styles.insideHeading }, 'What’s inside');
  return createElement(View, { style: styles.inside }, heading, ...rows);
}

function section({ heading, paragraphs }: Brief['sections'][number], styles: Styles): ReactElement {
  const [first = '', ...rest] = paragraphs.map((each) => paragraph(each, styles));
  // Keeps a heading on the same page as its first paragraph.
  const start = createElement(View, { wrap: false }, text(heading, styles.heading), first);
  return createElement(View, { style: styles.section }, start, ...rest);
}

function paragraph(content: string, styles: Styles): ReactElement {
  return createElement(
    Text,
    { style: styles.paragraph, orphans: 2, widows: 2, hyphenationCallback: noHyphens },
    content,
  );
}

function text(content: string, style: Styles[keyof Styles]): ReactElement {
  return createElement(Text, { style, hyphenationCallback: noHyphens }, content);
}
