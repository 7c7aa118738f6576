/** One version of a Brief as readers saw it: its texts and its PDF. */
import { BlockStack, Card, DescriptionList, Text } from '@shopify/polaris';

import { VersionPage } from '~/versions/version-page';

import { outlineOf } from '../compare/outline';
import { NOTHING, fieldLabel, valueText } from '../compare/words';
import { StoredPdf } from '../editor/preview/brief-preview';
import type { Brief } from '../schema';

interface BriefVersionPageProps {
  /** The Brief's ID. */
  id: string;
  number: number;
  isLive: boolean;
  /** ISO 8601. */
  publishedAt: string;
  document: Brief;
  /** Of the PDF that readers got; null if it isn't known. */
  fileId: string | null;
}

export function BriefVersionPage({ id, document, fileId, ...version }: BriefVersionPageProps) {
  const editor = `/app/brief/${id}`;
  return (
    <VersionPage editor={editor} title={document.title} fullWidth {...version}>
      <div className="brief-columns" data-version>
        <div className="brief-main">
          <Card>
            <Texts document={document} />
          </Card>
        </div>
        <div className="brief-side">
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                PDF
              </Text>
              {fileId === null ? (
                <Text as="p" tone="subdued">
                  Readers got an uploaded PDF. You’ll find it under PDF in the editor.
                </Text>
              ) : (
                <StoredPdf url={`${editor}/files/${fileId}`} label={`PDF of version ${version.number}`} />
              )}
            </BlockStack>
          </Card>
        </div>
      </div>
    </VersionPage>
  );
}

/** What readers saw on the article, in the email and on the download page. */
function Texts({ document }: { document: Brief }) {
  const items = Object.entries(outlineOf(document).fields)
    .map(([field, value]) => ({ term: fieldLabel(field), text: valueText(field, value) }))
    .filter(({ text }) => text !== NOTHING)
    .map(({ term, text }) => ({
      term,
      description: <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</span>,
    }));
  return (
    <BlockStack gap="300">
      <Text as="h2" variant="headingMd">
        Texts
      </Text>
      <DescriptionList items={items} />
    </BlockStack>
  );
}
