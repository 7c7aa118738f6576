/** The editor's fields. Each is named by its path in the document, which is its id, and shows the problem there. */
import { TextField } from '@shopify/polaris';
import { useState } from 'react';

import { LIMITS } from '../draft-schema';
import { useProblem } from './problems';

interface FieldProps<T> {
  path: string;
  label: string;
  value: T;
  onChange: (value: T) => void;
  helpText?: string;
  placeholder?: string;
}

const textField = { autoComplete: 'off' } as const;

/** One line of text. */
export function LineField({
  path,
  value,
  maxLength = LIMITS.line,
  ...rest
}: FieldProps<string> & { maxLength?: number }) {
  return <TextField {...textField} {...rest} id={path} value={value} maxLength={maxLength} error={useProblem(path)} />;
}

/** A text of some sentences. */
export function ProseField({ path, value, ...rest }: FieldProps<string>) {
  return (
    <TextField
      {...textField}
      {...rest}
      id={path}
      value={value}
      maxLength={LIMITS.text}
      multiline={2}
      error={useProblem(path)}
    />
  );
}

/** A whole number that may be left empty. */
export function NumberField({ path, value, onChange, ...rest }: FieldProps<number | null> & { suffix?: string }) {
  return (
    <TextField
      {...textField}
      {...rest}
      id={path}
      type="number"
      inputMode="numeric"
      min={1}
      value={value === null ? '' : String(value)}
      onChange={(text) => onChange(text === '' || !Number.isFinite(Number(text)) ? null : Number(text))}
      error={useProblem(path)}
    />
  );
}

/** A list of texts, one a line. Empty lines are left out of the list, but stay while somebody types. */
export function LinesField({ path, value, onChange, helpText = 'One a line.', ...rest }: FieldProps<string[]>) {
  const [text, setText] = useState(() => value.join('\n'));
  // The list was changed from elsewhere, by an undo for instance.
  const shown = sameLines(linesOf(text), value) ? text : value.join('\n');
  return (
    <TextField
      {...textField}
      {...rest}
      id={path}
      helpText={helpText}
      value={shown}
      multiline={2}
      onChange={(next) => {
        setText(next);
        onChange(linesOf(next));
      }}
      error={useProblem(path)}
    />
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, i) => line === other[i]);
}
