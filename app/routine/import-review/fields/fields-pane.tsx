/** The draft's fields, by phase and step or by certainty, and the passages that aren't placed. */
import { Badge, Button, Text } from '@shopify/polaris';
import { useCallback, useMemo, useState } from 'react';

import type { Decisions, Quote } from '../../import/contract';
import type { Draft } from '../../schema';
import type { Fields } from '~/versions/fields';
import type { Finding } from '../state/findings';
import { passageKey, passageUses } from '../state/passages';
import { nearestStep, stepChoices } from '../state/passage-targets';
import { type FieldRef, fieldAt } from '../state/field-at';
import { fieldLabel } from '../state/findings';
import { type RowGroup, isOpen } from '../state/rows';
import { FieldControl } from './field-control';
import { FieldRow, type RowAction } from './field-row';
import { PassageRow } from './passage-row';

export interface FieldsPaneProps {
  /** The imported one. */
  document: Draft;
  draft: Draft;
  decisions: Decisions;
  findings: readonly Finding[];
  groups: readonly RowGroup[];
  isFlat: boolean;
  /** Those to show. */
  unplaced: readonly Quote[];
  /** The row that Tab leads to; null for the first one. */
  current: string | null;
  /** The path of the field that's edited. */
  editing: string | null;
  /** These stay the same. */
  onAct: (path: string, action: RowAction) => void;
  onCorrect: (ref: FieldRef, values: Fields, isTyping: boolean) => void;
  onDone: () => void;
  onCancel: () => void;
  onAcceptAll: (refs: readonly FieldRef[]) => void;
  onRemove: (id: string) => void;
  onUse: (passage: Quote, path: string) => boolean;
  onDismiss: (passage: Quote) => void;
  onDismissAll: (passages: readonly Quote[]) => void;
}

export function FieldsPane(props: FieldsPaneProps) {
  const { groups, isFlat, current, editing, draft, onAct } = props;
  const first = current ?? groups[0]?.rows[0]?.path ?? null;
  return (
    <>
      {groups.map((group) => (
        <section key={group.id} aria-label={group.title} className="review-group">
          <GroupHead group={group} onAcceptAll={props.onAcceptAll} onRemove={props.onRemove} />
          <ul>
            {group.rows.map((row) => (
              <FieldRow key={row.path} row={row} isFlat={isFlat} isCurrent={row.path === first} onAct={onAct}>
                {row.path === editing ? (
                  <div className="review-edit">
                    <FieldControl
                      draft={draft}
                      fieldRef={row}
                      path={row.draftPath}
                      onChange={(values, isTyping) => props.onCorrect(row, values, isTyping)}
                    />
                    <div className="review-actions">
                      <button type="button" className="review-button" onClick={props.onDone}>
                        Done
                      </button>
                      <button type="button" className="review-button" onClick={props.onCancel}>
                        Cancel
                      </button>
                    </div>
                  </div>
                ) : null}
              </FieldRow>
            ))}
          </ul>
        </section>
      ))}
      <Unplaced {...props} />
    </>
  );
}

function GroupHead({
  group,
  onAcceptAll,
  onRemove,
}: { group: RowGroup } & Pick<FieldsPaneProps, 'onAcceptAll' | 'onRemove'>) {
  const { title, part, rows } = group;
  const open = rows.filter(isOpen);
  return (
    <div className="review-head review-group-head">
      <Text as="h3" variant="headingSm">
        {title}
      </Text>
      <span className="review-actions">
        {open.length > 1 && (
          <Button
            variant="plain"
            accessibilityLabel={`Accept ${open.length} fields of ${title}`}
            onClick={() => onAcceptAll(open)}
          >
            {`Accept ${open.length}`}
          </Button>
        )}
        {part?.kind === 'step' && (
          <Button
            variant="plain"
            tone="critical"
            accessibilityLabel={`Remove step: ${title}`}
            onClick={() => onRemove(part.id)}
          >
            Remove step
          </Button>
        )}
      </span>
    </div>
  );
}

/** Passages that are rendered at once. */
const PAGE = 30;

function Unplaced(props: FieldsPaneProps) {
  const { unplaced, decisions, document, draft, findings, current, onUse, onDismiss, onDismissAll } = props;
  const [shown, setShown] = useState(PAGE);
  const steps = useMemo(() => stepChoices(document, draft), [document, draft]);
  const uses = useMemo(() => {
    const words = (path: string) => {
      const ref = path === '' ? null : fieldAt(document, path);
      return ref ? `Used: ${fieldLabel(draft, ref)}` : 'Dismissed';
    };
    return new Map(passageUses(decisions).map((use) => [passageKey(use), words(use.path)]));
  }, [document, draft, decisions]);
  const nearest = useCallback((passage: Quote) => nearestStep(passage, findings, steps), [findings, steps]);
  const open = unplaced.filter((passage) => !uses.has(passageKey(passage)));
  if (unplaced.length === 0) return null;
  return (
    <section aria-label="Not placed" className="review-group">
      <div className="review-head review-group-head">
        <Text as="h3" variant="headingSm">
          Not placed
        </Text>
        <Badge>{String(open.length)}</Badge>
        <span className="review-actions">
          {open.length > 1 && (
            <Button variant="plain" onClick={() => onDismissAll(open)}>
              Dismiss all
            </Button>
          )}
        </span>
      </div>
      <p className="review-note">
        These passages aren’t in the routine. Use what belongs to it, and dismiss what doesn’t.
      </p>
      <ul>
        {unplaced.slice(0, shown).map((passage) => {
          const key = passageKey(passage);
          return (
            <PassageRow
              key={key}
              passage={passage}
              use={uses.get(key) ?? null}
              isCurrent={current === key}
              nearest={nearest(passage)}
              {...{ steps, onUse, onDismiss }}
            />
          );
        })}
      </ul>
      {unplaced.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>{`Show ${Math.min(PAGE, unplaced.length - shown)} more`}</Button>
      )}
    </section>
  );
}
