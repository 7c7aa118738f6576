/** Translates one document into one language: each text next to its original. Unsaved changes survive any failure. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { BlockStack, Card, Text } from '@shopify/polaris';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { DocumentSaveBar } from '~/ui/editor/document-save-bar';
import { Notice } from '~/ui/notice';
import { UnreachableNotice } from '~/ui/unreachable-notice';

import type { ResolvedText, ShopLanguage, TranslatableText, TranslatedTexts } from '../contract';
import { textProblem } from '../edits';
import type { CountedLanguage } from '../page-data';
import { countTexts } from '../status';
import { FilesCard } from './files-card';
import { type Filter, filterTexts, groupTexts } from './filter';
import { focusNextUntranslated } from './focus-next';
import { type ExactWords, TextRow } from './text-row';
import { TranslationToolbar } from './toolbar';
import { useTranslationEditor } from './use-translation-editor';

interface TranslationEditorProps {
  texts: TranslatableText[];
  primary: ShopLanguage;
  language: ShopLanguage;
  /** All that the document can be translated into. */
  languages: CountedLanguage[];
  saved: TranslatedTexts;
  revision: number;
  /** The page's path. Files are exported and imported below it. */
  path: string;
  /** Of exported files: the document's handle. */
  fileName: string;
  exact: ExactWords;
  onLanguage: (locale: string) => void;
  /** Called when there are unsaved changes, or none anymore. */
  onDirty: (isDirty: boolean) => void;
  /** The document with these translations, as readers would see it. */
  preview: (texts: TranslatedTexts) => ReactNode;
}

/** Give it the language as its key. */
export function TranslationEditor(props: TranslationEditorProps) {
  const { texts, primary, language, languages, saved, revision, path, fileName, exact, onDirty, preview } = props;
  const shopify = useAppBridge();
  const editor = useTranslationEditor({ texts, locale: language.locale, saved, revision });
  const { resolved, savedTexts, failure, conflicts, isDirty } = editor;
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  const counts = useMemo(() => countTexts(resolved), [resolved]);
  // What's typed doesn't make a text disappear from the list that it was in.
  const shown = useMemo(
    () => new Set(filterTexts(savedTexts, filter, search).map((text) => text.path)),
    [savedTexts, filter, search],
  );
  const groups = useMemo(() => groupTexts(resolved.filter((text) => shown.has(text.path))), [resolved, shown]);
  const refused = failure?.reason === 'invalid' ? failure.problems : [];
  const problemOf = (text: ResolvedText) => {
    const conflict = conflicts.find((each) => each.path === text.path);
    if (conflict) return `Someone else changed this to “${conflict.theirs}”. Save again to replace it.`;
    const refusal = refused.find((each) => each.path === text.path);
    return textProblem(text.translation, text) ?? refusal?.message ?? null;
  };

  const { change, dismissConflicts, save } = editor;
  const latestChange = useRef(change);
  useEffect(() => {
    latestChange.current = change;
  });
  const onChange = useCallback(
    (text: ResolvedText, translation: string) => latestChange.current(text, translation),
    [],
  );

  const switchTo = async (locale: string) => {
    // Resolves only if the merchant agrees to leave.
    if (isDirty) await shopify.saveBar.leaveConfirmation();
    props.onLanguage(locale);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    focusNextUntranslated(list.current);
  };

  return (
    <BlockStack gap="400">
      <DocumentSaveBar
        id="translation-save-bar"
        isDirty={isDirty}
        isSaving={editor.pending === 'save'}
        onSave={save}
        onDiscard={editor.discard}
      />
      <TranslationToolbar
        {...{ languages, counts, filter, search }}
        locale={language.locale}
        onLanguage={(locale) => void switchTo(locale)}
        onFilter={setFilter}
        onSearch={setSearch}
        undo={editor.undo}
        redo={editor.redo}
        onNext={() => focusNextUntranslated(list.current)}
      />
      {failure?.reason === 'unreachable' && <UnreachableNotice />}
      {failure?.reason === 'gone' && (
        <Notice title="This was deleted" tone="critical">
          <Text as="p">Someone deleted it meanwhile, so its translations can’t be saved.</Text>
        </Notice>
      )}
      {failure?.reason === 'invalid' && (
        <Notice title="Your translations weren’t saved" tone="critical">
          <Text as="p">{`${refused.length === 1 ? 'One is' : `${refused.length} are`} marked below. Fix that, then save again.`}</Text>
        </Notice>
      )}
      {conflicts.length > 0 && (
        <Notice
          title={`${conflicts.length === 1 ? '1 text was' : `${conflicts.length} texts were`} changed by someone else`}
          tone="warning"
          onDismiss={dismissConflicts}
        >
          <Text as="p">Everything else is saved. Yours are still here: save again to use them.</Text>
        </Notice>
      )}
      <div ref={list} onKeyDown={onKeyDown}>
        <BlockStack gap="400">
          {groups.map(({ group, texts: inGroup }) => (
            <Card key={inGroup[0]?.path}>
              <BlockStack gap="200">
                <Text as="h2" variant="headingSm">
                  {group}
                </Text>
                <div>
                  {inGroup.map((text) => (
                    <TextRow
                      key={text.path}
                      {...{ text, primary, language, exact, onChange }}
                      problem={problemOf(text)}
                    />
                  ))}
                </div>
              </BlockStack>
            </Card>
          ))}
          {groups.length === 0 && <NothingFound filter={filter} search={search} language={language} />}
        </BlockStack>
      </div>
      {preview(editor.draft)}
      <FilesCard
        {...{ path, language, fileName, isDirty }}
        onApply={(changes) => {
          const byPath = new Map(resolved.map((text) => [text.path, text]));
          editor.changeAll(
            changes.flatMap(({ path: changed, after }) => {
              const text = byPath.get(changed);
              return text ? [{ text, translation: after }] : [];
            }),
          );
          setFilter('all');
          setSearch('');
        }}
      />
    </BlockStack>
  );
}

function NothingFound({ filter, search, language }: { filter: Filter; search: string; language: ShopLanguage }) {
  const text =
    search.trim() === '' && filter !== 'all'
      ? `No ${filter} texts in ${language.name}.`
      : 'No texts found. Try other words, or show all texts.';
  return (
    <Card>
      <Text as="p" tone="subdued" alignment="center">
        {text}
      </Text>
    </Card>
  );
}
