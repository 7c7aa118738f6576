/**
 * Renders a Brief as a PDF in the shop's accent color: a title band, the sections, and a footer with the shop's name and
 * page number.
 */
import { Document, Page, StyleSheet, Text, View, renderToBuffer } from '@react-pdf/renderer';

import { textColorOn } from '~/ui/color/text-color';

import { legible } from '~/ui/color/contrast';
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

interface PdfInput {
  /** Its text must be printable, which `checkBrief` ensures. */
  brief: Brief;
  shopName: string;
  /** `#rrggbb` */
  accent: string;
  /** The Brief's creation date, not the current one, so that the same text and color give the same bytes. */
  createdAt: Date;
}

export async function renderPdf(input: PdfInput): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await renderToBuffer(<BriefDocument {...input} />));
}

function BriefDocument({ brief, shopName, accent, createdAt }: PdfInput) {
  const styles = pdfStyles(accent);
  return (
    <Document title={brief.title} author={shopName} creator={shopName} producer="Unwind" creationDate={createdAt}>
      <Page size="A4" style={styles.page} wrap>
        <View style={styles.band}>
          <Text style={styles.shop}>{shopName}</Text>
          <Text style={styles.title} hyphenationCallback={noHyphens}>
            {brief.title}
          </Text>
          <Text style={styles.pitch} hyphenationCallback={noHyphens}>
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
      <Text style={styles.insideHeading}>What’s inside</Text>
      {lines.map((line, index) => (
        <View key={index} style={styles.line}>
          <Text style={styles.dash}>–</Text>
          <Text style={styles.lineText} hyphenationCallback={noHyphens}>
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
      {/* Keeps a heading on the same page as its first paragraph. */}
      <View wrap={false}>
        <Text style={styles.heading} hyphenationCallback={noHyphens}>
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
    <Text style={styles.paragraph} orphans={2} widows={2} hyphenationCallback={noHyphens}>
      {text}
    </Text>
  );
}
