/**
 * Makes the PDF from a brief's text, in the shop's color: a title band, the sections, and the shop's name and page number
 * on each page.
 */
import { Document, Page, StyleSheet, Text, View, renderToBuffer } from '@react-pdf/renderer';

import { textColorOn } from '~/settings/admin/text-color';

import { legible } from '../email/colors';
import type { Brief } from '../schema';

const INK = '#1c2b27';
const SOFT = '#5a6966';

/** Points; the page is A4. */
const MARGIN = 62;

/** The size stands beside the line height: the library takes a ratio from the element's own size, not the page's. */
const BODY = { fontSize: 11, lineHeight: 1.55 };

const stylesIn = (accent: string) => {
  const words = legible({ color: accent, on: '#ffffff', ratio: 4.5 });
  const onBand = textColorOn(accent);
  return StyleSheet.create({
    page: { paddingTop: 58, paddingBottom: 74, fontFamily: 'Helvetica', color: INK },
    band: {
      marginTop: -58,
      marginBottom: 34,
      paddingTop: 76,
      paddingBottom: 40,
      paddingHorizontal: MARGIN,
      backgroundColor: accent,
      color: onBand,
    },
    shop: { fontSize: 10.5, fontFamily: 'Helvetica-Bold' },
    title: { marginTop: 14, fontSize: 28, lineHeight: 1.2, fontFamily: 'Helvetica-Bold' },
    pitch: { marginTop: 12, fontSize: 12.5, lineHeight: 1.45 },
    inside: { marginHorizontal: MARGIN, marginBottom: 30 },
    insideHeading: { marginBottom: 9, fontSize: 10, fontFamily: 'Helvetica-Bold', color: words },
    line: { flexDirection: 'row', marginBottom: 3 },
    dash: { width: 14, ...BODY, color: words },
    lineText: { flex: 1, ...BODY },
    section: { marginHorizontal: MARGIN, marginBottom: 16 },
    heading: { marginBottom: 7, fontSize: 15, lineHeight: 1.2, fontFamily: 'Helvetica-Bold', color: words },
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

type Styles = ReturnType<typeof stylesIn>;

/** Words stay whole: the library's own hyphens are English ones. */
const whole = (word: string) => [word];

interface Print {
  /** Its text has only characters that the typeface has (checkBrief sees to it). */
  brief: Brief;
  shopName: string;
  /** The shop's color: `#rrggbb`. */
  accent: string;
  /** When the Brief was begun: the file's date, so that the same text in the same color is the same file, byte for byte. */
  begun: Date;
}

/** @returns the file's bytes */
export async function briefPdf(print: Print): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await renderToBuffer(<BriefDocument {...print} />));
}

function BriefDocument({ brief, shopName, accent, begun }: Print) {
  const styles = stylesIn(accent);
  return (
    <Document title={brief.title} author={shopName} creator={shopName} producer="Unwind" creationDate={begun}>
      <Page size="A4" style={styles.page} wrap>
        <View style={styles.band}>
          <Text style={styles.shop}>{shopName}</Text>
          <Text style={styles.title} hyphenationCallback={whole}>
            {brief.title}
          </Text>
          <Text style={styles.pitch} hyphenationCallback={whole}>
            {brief.pitch}
          </Text>
        </View>
        <Inside lines={brief.inside} styles={styles} />
        {brief.sections.map((section, index) => (
          <Section key={index} {...section} styles={styles} />
        ))}
        <View style={styles.footer} fixed>
          <Text>
            {shopName} · {brief.title}
          </Text>
          <Text render={({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`} />
        </View>
      </Page>
    </Document>
  );
}

function Inside({ lines, styles }: { lines: string[]; styles: Styles }) {
  return (
    <View style={styles.inside}>
      <Text style={styles.insideHeading}>What is inside</Text>
      {lines.map((line, index) => (
        <View key={index} style={styles.line}>
          <Text style={styles.dash}>–</Text>
          <Text style={styles.lineText} hyphenationCallback={whole}>
            {line}
          </Text>
        </View>
      ))}
    </View>
  );
}

function Section({ heading, paragraphs, styles }: Brief['sections'][number] & { styles: Styles }) {
  const [first, ...rest] = paragraphs;
  return (
    <View style={styles.section}>
      {/* A heading is never left behind at the foot of a page. */}
      <View wrap={false}>
        <Text style={styles.heading} hyphenationCallback={whole}>
          {heading}
        </Text>
        <Paragraph text={first ?? ''} styles={styles} />
      </View>
      {rest.map((paragraph, index) => (
        <Paragraph key={index} text={paragraph} styles={styles} />
      ))}
    </View>
  );
}

function Paragraph({ text, styles }: { text: string; styles: Styles }) {
  return (
    <Text style={styles.paragraph} orphans={2} widows={2} hyphenationCallback={whole}>
      {text}
    </Text>
  );
}
