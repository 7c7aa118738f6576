/** One field: its value in the draft, how certain it is, and what to do with it. */
import { Badge, type BadgeProps, Text } from '@shopify/polaris';
import { memo, type ReactNode } from 'react';

import type { Certainty, Decision } from '../../import/contract';
import type { Row } from '../state/rows';

export type RowAction = 'accept' | 'edit' | 'reject';

interface FieldRowProps {
  row: Row;
  /** The whole label, if rows aren't grouped by step. */
  isFlat: boolean;
  /** The one that Tab leads to. */
  isCurrent: boolean;
  /** Stays the same. */
  onAct: (path: string, action: RowAction) => void;
  /** Its control while it's edited. */
  children: ReactNode;
}

export const CERTAINTY_LABELS: Record<Certainty, string> = { sure: 'Sure', likely: 'Likely', guess: 'Guess' };

const DECISION_LABELS: Record<Decision, string> = {
  accepted: 'Accepted',
  corrected: 'Corrected',
  rejected: 'Rejected',
};

const DECISION_TONES: Record<Decision, BadgeProps['tone']> = {
  accepted: 'success',
  corrected: 'info',
  rejected: undefined,
};

const ACTIONS: readonly { action: RowAction; label: string; key: string; decision: Decision | null }[] = [
  { action: 'accept', label: 'Accept', key: 'a', decision: 'accepted' },
  { action: 'edit', label: 'Edit', key: 'e', decision: null },
  { action: 'reject', label: 'Reject', key: 'r', decision: 'rejected' },
];

export const FieldRow = memo(FieldRowView, (before, after) => {
  const isSame = before.isFlat === after.isFlat && before.isCurrent === after.isCurrent;
  return (
    isSame && before.onAct === after.onAct && before.children === after.children && isSameRow(before.row, after.row)
  );
});

function FieldRowView({ row, isFlat, isCurrent, onAct, children }: FieldRowProps) {
  const { path, label, name, value, pieces, certainty, decision, problem } = row;
  const state = decision ? DECISION_LABELS[decision] : certainty ? CERTAINTY_LABELS[certainty] : 'Not in the article';
  const quotes = pieces.filter(({ quote }) => quote !== '' && !isIn(quote, value));
  return (
    <li className="review-row" data-decision={decision ?? undefined} data-target={path}>
      <div
        role="group"
        aria-label={`${label}: ${value || 'empty'}. ${state}.`}
        tabIndex={isCurrent ? 0 : -1}
        data-row={path}
        className="review-focus"
      >
        <div className="review-head">
          <Text as="span" fontWeight="medium">
            {isFlat ? label : name}
          </Text>
          {decision ? (
            <Badge tone={DECISION_TONES[decision]}>{state}</Badge>
          ) : (
            <span className="review-certainty" data-kind={certainty ?? 'missing'}>
              {state}
            </span>
          )}
          {!children && (
            <span className="review-actions">
              {ACTIONS.map(({ action, label: text, key, decision: done }) => (
                <button
                  key={action}
                  type="button"
                  className="review-button"
                  tabIndex={isCurrent ? 0 : -1}
                  aria-label={`${text} ${label}`}
                  aria-keyshortcuts={key}
                  disabled={action !== 'edit' && (decision === done || (certainty === null && decision === null))}
                  onClick={() => onAct(path, action)}
                >
                  {text}
                </button>
              ))}
            </span>
          )}
        </div>
        {children ?? <Value value={value} />}
        {quotes.length > 0 && (
          <p className="review-quotes">
            {quotes.map(({ quote, start }) => (
              <q key={start}>{quote.length > 300 ? `${quote.slice(0, 300)}…` : quote}</q>
            ))}
          </p>
        )}
        {problem !== null && !children && <p className="review-problem">{`Missing: ${problem}`}</p>}
      </div>
    </li>
  );
}

function Value({ value }: { value: string }) {
  if (value === '') return <p className="review-empty">Empty</p>;
  const lines = value.split('\n');
  if (lines.length === 1) return <p className="review-value">{value}</p>;
  return (
    <ul className="review-value">
      {lines.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  );
}

/** Whether the value says it word for word. */
function isIn(quote: string, value: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s.,:;!]+/g, ' ')
      .trim();
  return words(value).includes(words(quote));
}

function isSameRow(one: Row, other: Row): boolean {
  const { pieces, ...fields } = one;
  const isSame = (Object.keys(fields) as (keyof typeof fields)[]).every(
    (name) => name === 'part' || one[name] === other[name],
  );
  return isSame && pieces.length === other.pieces.length;
}
