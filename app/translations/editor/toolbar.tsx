/** Stays at the top of a translation page: language, filter, search and undo. */
import { Button, ButtonGroup, Icon, Select, TextField } from '@shopify/polaris';
import { SearchIcon } from '@shopify/polaris-icons';

import { UndoButtons } from '~/ui/editor/undo-buttons';

import type { TranslationCounts } from '../contract';
import type { CountedLanguage } from '../page-data';
import { FILTERS, type Filter } from './filter';

interface ToolbarProps {
  languages: CountedLanguage[];
  locale: string;
  /** Of the open language, with unsaved changes. */
  counts: TranslationCounts;
  onLanguage: (locale: string) => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  search: string;
  onSearch: (search: string) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  onNext: () => void;
}

const LABELS: Record<Filter, string> = { all: 'All', missing: 'Missing', outdated: 'Outdated' };

export function TranslationToolbar(props: ToolbarProps) {
  const { languages, locale, counts, onLanguage, filter, onFilter, search, onSearch, undo, redo, onNext } = props;
  const options = languages.map((each) => ({
    value: each.locale,
    label: `${each.name} (${progress(each.locale === locale ? counts : each.counts)})`,
  }));
  return (
    <div className="translation-bar" role="toolbar" aria-label="Translations">
      <div className="translation-language">
        <Select label="Language" labelHidden options={options} value={locale} onChange={onLanguage} />
      </div>
      <ButtonGroup variant="segmented">
        {FILTERS.map((each) => (
          <Button key={each} pressed={filter === each} onClick={() => onFilter(each)}>
            {`${LABELS[each]} ${each === 'all' ? counts.total : counts[each]}`}
          </Button>
        ))}
      </ButtonGroup>
      <div className="translation-search">
        <TextField
          label="Search texts"
          labelHidden
          placeholder="Search texts"
          value={search}
          onChange={onSearch}
          autoComplete="off"
          prefix={<Icon source={SearchIcon} />}
          clearButton
          onClearButtonClick={() => onSearch('')}
        />
      </div>
      <UndoButtons undo={undo} redo={redo} />
      <Button onClick={onNext} disabled={counts.translated === counts.total}>
        Next
      </Button>
    </div>
  );
}

/** "58 of 60" */
export function progress({ translated, total }: TranslationCounts): string {
  return `${translated} of ${total}`;
}
