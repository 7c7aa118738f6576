import type { Translations } from '~/translations/contract';

import type { BriefDraft } from './form-values';

export interface CardProps {
  draft: BriefDraft;
  edit: (changes: Partial<BriefDraft>) => void;
  getError: (field: string) => string | undefined;
}

export interface EmailCardProps extends CardProps {
  /** What's saved, by locale. */
  translations: Translations;
}
