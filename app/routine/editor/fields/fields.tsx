/** The editor's fields. A field's path in the document is also its ID, and it shows the problem at that path. */
import { TextField } from '@shopify/polaris';
import { useState } from 'react';

import { LIMITS } from '../../field-rules';
import { useProblem } from '~/ui/editor/problems';

interface FieldProps<T> {
  path: string;
  label: string;
  value: T;
  onChange: (value: T) => void;
  helpText?: string;
  placeholder?: string;
}

const textField = { autoComplete: 'off' } as const;

/** A single line. */
export function LineField({
  path,
  value,
  maxLength = LIMITS.line,
  ...rest
}: FieldProps<string> & { maxLength?: number }) {
  return <TextField {...textField} {...rest} id={path} value={value} maxLength={maxLength} error={useProblem(path)} />;
}

/** Several sentences. */
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

/** An optional whole number, from 1 unless `min` says otherwise. */
export function NumberField({
  path,
  value,
  onChange,
  min = 1,
  ...rest
}: FieldProps<number | null> & { suffix?: string; min?: number }) {
  return (
    <TextField
      {...textField}
      {...rest}
      id={path}
      type="number"
      inputMode="numeric"
      min={min}
      value={value === null ? '' : String(value)}
      onChange={(text) => onChange(text === '' || !Number.isFinite(Number(text)) ? null : Number(text))}
      error={useProblem(path)}
    />
  );
}

/** A list of texts, one per line. Blank lines aren't part of the list, but stay while typing. */
export function LinesField({ path, value, onChange, helpText = 'One per line.', ...rest }: FieldProps<string[]>) {
  const [text, setText] = useState(() => value.join('\n'));
  // The list may have changed elsewhere, for example by undo.
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
