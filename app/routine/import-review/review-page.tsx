/** The review of an import: the article beside the draft that it gave. */
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, Button, Card, Page, Text } from '@shopify/polaris';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { ProductsProvider, useProductStates } from '~/products/use-products';
import { DocumentSaveBar } from '~/ui/editor/document-save-bar';
import { ProblemsProvider } from '~/ui/editor/problems';
import { ProblemsBanner } from '~/ui/editor/problems-banner';
import { Notice } from '~/ui/notice';
import { savedByOther } from '~/versions/merge-text';
import { MergeView } from '~/versions/merge-view';

import { FailureBanner } from '../editor/banners';
import { conflictWords } from '../editor/conflict/conflict-words';
import { partLabel } from '../editor/labels';
import type { StoredImport } from '../import/contract';
import { productIdsOf } from '../product-ids';
import type { Draft } from '../schema';
import { compareRoutines } from '../versions/compare';
import { mergeRoutines } from '../versions/merge';
import type { MarkLook } from './article/article-chunk';
import { type ArticleHandle, ArticlePane } from './article/article-pane';
import { focusMark, onMarkKeyDown } from './article/mark-keys';
import type { Mark } from './article/marks';
import { type Pane, targetsAt, useHighlight } from './article/use-highlight';
import { FieldsPane } from './fields/fields-pane';
import { focusRow, onRowKeyDown, rowOf } from './fields/row-keys';
import { Legend, Shortcuts } from './legend';
import { OutdatedNotice } from './outdated-notice';
import { ReviewBar } from './review-bar';
import { passageKey, passageUses } from './state/passages';
import { isOpen } from './state/rows';
import { type ViewOptions, viewOf } from './state/view';
import { useDecisions } from './use-decisions';
import { useReview } from './use-review';

interface ReviewPageProps {
  id: string;
  document: Draft;
  revision: number;
  imported: StoredImport<Draft>;
}

export function ReviewPage({ id, document, revision, imported }: ReviewPageProps) {
  const review = useReview(imported, document, revision);
  const { rows, findings, failure } = review;
  const { draft, decisions } = review.draft;
  const [options, setOptions] = useState<ViewOptions>({ order: 'place', filter: 'all' });
  const [pane, setPane] = useState<Pane>('fields');
  const [current, setCurrent] = useState<string | null>(null);
  const article = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const handle = useRef<ArticleHandle>(null);
  const actions = useDecisions({ review, imported, fields });
  const { editing } = actions;

  const marks = useMemo(
    (): Mark[] => [
      ...findings.flatMap(({ path, pieces }) => pieces.map(({ start, end }) => ({ start, end, target: path }))),
      ...imported.unplaced.map(({ start, end }) => ({ start, end, target: passageKey({ start, end }) })),
    ],
    [findings, imported],
  );
  const uses = useMemo(() => passageUses(decisions), [decisions]);
  const lookOf = useMemo(() => looks({ rows, findings, marks, uses }), [rows, findings, marks, uses]);
  const highlight = useHighlight({
    ...{ article, fields, handle },
    relatedTo: (target) => [
      target,
      ...(rows.find(({ path }) => path === target)?.pieces.map(passageKey) ?? []),
      ...uses.filter((use) => passageKey(use) === target && use.path !== '').map(({ path }) => path),
    ],
    placeOf: (target) => marks.find((mark) => mark.target === target)?.start ?? null,
  });
  const openTargets = useCallback((targets: readonly string[]) => {
    flushSync(() => setPane('fields'));
    focusRow(targets.map((target) => rowOf(fields.current, target)).find((row) => row !== null) ?? null);
  }, []);
  const showInArticle = () => {
    flushSync(() => setPane('article'));
    const mark = article.current?.querySelector<HTMLElement>('[data-active]');
    focusMark(mark);
  };

  const left = rows.filter(isOpen).length;
  const total = rows.filter(({ certainty }) => certainty !== null).length;
  const groups = useMemo(() => viewOf(rows, draft, options, editing), [rows, draft, options, editing]);
  const shownLeft = useMemo(() => groups.flatMap((group) => group.rows).filter(isOpen), [groups]);
  const unplaced = useMemo(() => {
    const decided = new Set(uses.map(passageKey));
    const { filter } = options;
    if (filter === 'all') return imported.unplaced;
    return filter === 'undecided' ? imported.unplaced.filter((each) => !decided.has(passageKey(each))) : [];
  }, [imported, options, uses]);
  const unplacedLeft = imported.unplaced.length - new Set(uses.map(passageKey)).size;
  const products = useProductStates(useMemo(() => productIdsOf(draft), [draft]));
  // What's announced is what was done, not what was there.
  const wasLeft = useRef(left);
  useEffect(() => {
    wasLeft.current = left;
  }, [left]);

  const saveBar = (
    <DocumentSaveBar
      id="review-save-bar"
      isDirty={review.isDirty}
      isSaving={review.pending === 'save'}
      onSave={review.save}
      onDiscard={review.discard}
    />
  );

  if (failure?.reason === 'stale') {
    return (
      <>
        {saveBar}
        <MergeView
          text={savedByOther('routine')}
          merge={mergeRoutines}
          compare={compareRoutines}
          words={conflictWords}
          edits={{ base: review.saved.draft, mine: draft, theirs: failure.saved.document }}
          onMerge={review.merge}
          onCancel={() => review.setFailure(null)}
        />
      </>
    );
  }

  const editorUrl = `/app/routines/${id}`;
  return (
    <ProblemsProvider value={review.problems}>
      <Page
        title={draft.title.trim() || 'Untitled routine'}
        backAction={{ content: 'Edit routine', url: editorUrl }}
        fullWidth
      >
        <TitleBar title="Review import" />
        {saveBar}
        <div className="review">
          {failure?.reason === 'malformed' && (
            <ProblemsBanner
              title="Your changes weren’t saved. Fix these, then save again"
              problems={failure.problems}
              partLabel={partLabel}
              onSelect={(path) =>
                openTargets(rows.filter(({ draftPath }) => path.startsWith(draftPath)).map((row) => row.path))
              }
            />
          )}
          {failure?.reason === 'outdated' && <OutdatedNotice />}
          {(failure?.reason === 'gone' || failure?.reason === 'unreachable') && <FailureBanner failure={failure} />}
          {imported.reason !== null && (
            <Banner tone="info">
              <p>{imported.reason}</p>
            </Banner>
          )}
          {left === 0 && (
            <Notice title="Every field is decided" tone="success" takesFocus={wasLeft.current > 0}>
              <Text as="p">
                {unplacedLeft > 0
                  ? 'Look through the passages that weren’t placed, then open the editor to preview and publish.'
                  : 'Open the editor to preview and publish.'}
              </Text>
              <span>
                <Button url={editorUrl}>Open the editor</Button>
              </span>
            </Notice>
          )}
          <ReviewBar
            {...{ left, total, unplacedLeft, options, pane, editorUrl }}
            undo={review.undo}
            redo={review.redo}
            onOptions={setOptions}
            onPane={setPane}
            shownLeft={shownLeft.length}
            onDecideAll={(decision) => actions.decideAll(shownLeft, decision)}
          />
          <Shortcuts />
          <div className="review-columns" data-pane={pane}>
            <section className="review-article" aria-labelledby="review-article-heading">
              <Card padding="0">
                <div className="review-pane-head">
                  <Text as="h2" variant="headingMd" id="review-article-heading">
                    {imported.articleTitle || 'Article'}
                  </Text>
                  <Legend />
                </div>
                <div
                  ref={article}
                  className="review-scroll article-text"
                  lang={imported.language || undefined}
                  dir="auto"
                  tabIndex={0}
                  role="group"
                  aria-label="Text of the article"
                  onKeyDown={(event) => onMarkKeyDown(event, openTargets)}
                  onFocus={({ target }) => highlight.show(targetsAt(target), 'article')}
                  onMouseOver={({ target }) => highlight.hover(targetsAt(target), 'article')}
                  onMouseLeave={highlight.leave}
                  onClick={({ target }) => {
                    const targets = targetsAt(target);
                    if (targets.length > 0) openTargets(targets);
                  }}
                >
                  <ArticlePane ref={handle} {...{ imported, marks, lookOf }} />
                </div>
              </Card>
            </section>
            <section className="review-fields" aria-labelledby="review-fields-heading">
              <Card padding="0">
                <div className="review-pane-head">
                  <Text as="h2" variant="headingMd" id="review-fields-heading">
                    Draft
                  </Text>
                  <span className="review-show">
                    <Button variant="plain" disabled={current === null} onClick={showInArticle}>
                      Show in the article
                    </Button>
                  </span>
                </div>
                <div
                  ref={fields}
                  data-rows
                  className="review-scroll"
                  onKeyDown={(event) => onRowKeyDown(event, actions.keys)}
                  onFocus={({ target }) => {
                    const name = target.closest<HTMLElement>('[data-row]')?.dataset.row;
                    if (name !== undefined) setCurrent(name);
                    highlight.show(targetsAt(target), 'fields');
                  }}
                  onMouseOver={({ target }) => highlight.hover(targetsAt(target), 'fields')}
                  onMouseLeave={highlight.leave}
                >
                  {groups.length === 0 && unplaced.length === 0 && (
                    <p className="review-note">No fields match. Choose “All fields” to see the others.</p>
                  )}
                  <ProductsProvider value={products}>
                    <FieldsPane
                      document={imported.document}
                      isFlat={options.order === 'certainty'}
                      {...{ draft, decisions, findings, groups, unplaced, current, editing }}
                      {...actions.handlers}
                    />
                  </ProductsProvider>
                </div>
              </Card>
            </section>
          </div>
          <p role="status" className="review-announcement">
            {actions.announcement}
          </p>
        </div>
      </Page>
    </ProblemsProvider>
  );
}

interface LooksInput {
  rows: ReturnType<typeof useReview>['rows'];
  findings: ReturnType<typeof useReview>['findings'];
  marks: readonly Mark[];
  uses: ReturnType<typeof passageUses>;
}

/** A piece's own certainty, and whether its field still has it. */
function looks({ rows, findings, uses }: LooksInput): (mark: Mark) => MarkLook {
  const used = new Set(rows.filter(({ decision }) => decision !== 'rejected').map(({ path }) => path));
  const certainties = new Map(
    findings.flatMap(({ path, pieces }) =>
      pieces.map(({ start, end, certainty }) => [`${path} ${start} ${end}`, certainty] as const),
    ),
  );
  const passages = new Map(uses.map((use) => [passageKey(use), use.path]));
  return ({ target, start, end }) => {
    const certainty = certainties.get(`${target} ${start} ${end}`);
    if (certainty) return { kind: certainty, isUsed: used.has(target) };
    const path = passages.get(target);
    return path ? { kind: 'sure', isUsed: true } : { kind: 'unplaced', isUsed: path === undefined };
  };
}
