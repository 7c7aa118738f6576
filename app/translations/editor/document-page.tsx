/** The page that translates a document, and publishes it in all its languages. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Card, EmptyState, Link, Page, Text } from '@shopify/polaris';
import { Fragment, type ReactNode, useState } from 'react';

import { Notice } from '~/ui/notice';

import type { ShopLanguage, TranslatedTexts } from '../contract';
import type { DocumentTranslations } from '../page-data';
import { LanguagesCard } from './languages-card';
import type { ExactWords } from './text-row';
import { TranslationEditor } from './translation-editor';
import { usePublish } from './use-publish';

interface DocumentTranslationsPageProps extends DocumentTranslations {
  /** What the document is: "routine". */
  noun: string;
  title: string;
  status: ReactNode;
  /** The path of its editor. */
  editor: string;
  handle: string;
  /** The draft's. */
  revision: number;
  exact: ExactWords;
  /** The document with these translations, as readers would see it. */
  preview: (texts: TranslatedTexts, language: ShopLanguage) => ReactNode;
  /** What else there is of the open language. */
  children?: (language: ShopLanguage, state: { isDirty: boolean }) => ReactNode;
}

export function DocumentTranslationsPage(props: DocumentTranslationsPageProps) {
  const { noun, title, status, editor, handle, revision, exact, preview, children } = props;
  const { texts, shopLanguages, languages, open } = props;
  const navigate = useNavigate();
  const [isDirty, setIsDirty] = useState(false);
  const publishing = usePublish(editor, revision);
  return (
    <Page
      title={title.trim() || `Untitled ${noun}`}
      titleMetadata={status}
      backAction={{ content: `Edit ${noun}`, url: editor }}
      fullWidth
    >
      <TitleBar title="Translations">
        <button
          variant="primary"
          onClick={publishing.publish}
          disabled={isDirty || publishing.isPending || undefined}
          loading={publishing.isPending ? '' : undefined}
        >
          {`Publish ${noun}`}
        </button>
      </TitleBar>
      <BlockStack gap="400">
        {publishing.problem !== null && (
          <Notice title={`The ${noun} wasn’t published`} tone="critical" onDismiss={publishing.dismiss}>
            <Text as="p">{publishing.problem}</Text>
            <Link url={editor}>{`Edit ${noun}`}</Link>
          </Notice>
        )}
        {open ? (
          <TranslationEditor
            key={open.language.locale}
            {...{ texts, languages, exact }}
            path={`${editor}/translations`}
            preview={(translated) => preview(translated, open.language)}
            primary={shopLanguages.primary}
            language={open.language}
            saved={open.saved}
            revision={open.revision}
            fileName={handle}
            onDirty={setIsDirty}
            onLanguage={(locale) => navigate(`?${new URLSearchParams({ language: locale }).toString()}`)}
          />
        ) : (
          <Card>
            <EmptyState heading={`Translate this ${noun}`} image="">
              <p>{`Add the languages that you sell in. Readers see the ${noun} in theirs once you publish.`}</p>
            </EmptyState>
          </Card>
        )}
        {open && <Fragment key={`besides ${open.language.locale}`}>{children?.(open.language, { isDirty })}</Fragment>}
        <LanguagesCard languages={shopLanguages} isEnabled={!isDirty} />
      </BlockStack>
    </Page>
  );
}
