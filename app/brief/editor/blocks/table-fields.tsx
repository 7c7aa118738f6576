/** A table's cells: a grid, or one below the other on phones. Enter goes to the next row, and adds one after the last. */
import './table-fields.css';

import { BlockStack, Button, InlineStack, TextField } from '@shopify/polaris';
import { DeleteIcon, PlusIcon } from '@shopify/polaris-icons';
import { type KeyboardEvent, useEffect, useState } from 'react';

import { GUIDE_LIMITS } from '../../guide-limits';
import type { BlockDraft } from './block-draft';
import { replaced, removed } from '~/ui/editor/list-edits';

type Table = Extract<BlockDraft, { kind: 'table' }>;

interface TableFieldsProps {
  table: Table;
  /** Of the block, such as `sections.0.blocks.1`. */
  path: string;
  onChange: (table: Table) => void;
  getError: (field: string) => string | undefined;
}

export function TableFields({ table, path, onChange, getError }: TableFieldsProps) {
  const { header, rows } = table;
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    if (focused === null) return;
    document.getElementById(focused)?.focus();
    setFocused(null);
  }, [focused]);
  const cellId = (row: number | 'header', column: number) =>
    row === 'header' ? `${path}.header.${column}` : `${path}.rows.${row}.${column}`;
  const addRow = (column = 0) => {
    if (rows.length >= GUIDE_LIMITS.rows) return;
    onChange({ ...table, rows: [...rows, header.map(() => '')] });
    setFocused(cellId(rows.length, column));
  };
  const addColumn = () => {
    onChange({ ...table, header: [...header, ''], rows: rows.map((cells) => [...cells, '']) });
    setFocused(cellId('header', header.length));
  };
  const deleteColumn = (column: number) =>
    onChange({ ...table, header: removed(header, column), rows: rows.map((cells) => removed(cells, column)) });
  const goDown = (event: KeyboardEvent, row: number, column: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (row < rows.length) setFocused(cellId(row, column));
    else addRow(column);
  };
  const error = getError(`${path}.rows`) ?? getError(`${path}.header`);
  const columns = { '--columns': header.length } as React.CSSProperties;

  return (
    <BlockStack gap="200">
      <div className="brief-table" role="group" aria-label="Table" style={columns}>
        <div className="brief-table-row">
          {header.map((text, column) => (
            <div key={column} onKeyDown={(event) => goDown(event, 0, column)}>
              <TextField
                id={cellId('header', column)}
                label={`Header of column ${column + 1}`}
                labelHidden
                placeholder={`Column ${column + 1}`}
                autoComplete="off"
                value={text}
                error={getError(`${path}.header.${column}`)}
                onChange={(value) => onChange({ ...table, header: replaced(header, column, value) })}
                connectedRight={
                  header.length > 1 && (
                    <Button
                      icon={DeleteIcon}
                      accessibilityLabel={`Delete column ${column + 1}`}
                      onClick={() => deleteColumn(column)}
                    />
                  )
                }
              />
            </div>
          ))}
        </div>
        {rows.map((cells, row) => (
          <div key={row} className="brief-table-row" role="group" aria-label={`Row ${row + 1}`}>
            {cells.map((text, column) => (
              <div key={column} onKeyDown={(event) => goDown(event, row + 1, column)}>
                <TextField
                  id={cellId(row, column)}
                  label={`Row ${row + 1}, ${header[column]?.trim() || `column ${column + 1}`}`}
                  labelHidden
                  placeholder={header[column]?.trim() || undefined}
                  autoComplete="off"
                  value={text}
                  error={getError(`${path}.rows.${row}.${column}`)}
                  onChange={(value) =>
                    onChange({ ...table, rows: replaced(rows, row, replaced(cells, column, value)) })
                  }
                />
              </div>
            ))}
            <Button
              icon={DeleteIcon}
              variant="tertiary"
              accessibilityLabel={`Delete row ${row + 1}`}
              disabled={rows.length === 1}
              onClick={() => onChange({ ...table, rows: removed(rows, row) })}
            />
          </div>
        ))}
      </div>
      {error && <div className="brief-table-error">{error}</div>}
      <InlineStack gap="200">
        <Button icon={PlusIcon} disabled={rows.length >= GUIDE_LIMITS.rows} onClick={() => addRow()}>
          Add row
        </Button>
        <Button icon={PlusIcon} disabled={header.length >= GUIDE_LIMITS.columns} onClick={addColumn}>
          Add column
        </Button>
      </InlineStack>
    </BlockStack>
  );
}
