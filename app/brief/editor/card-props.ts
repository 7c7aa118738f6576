import type { BriefDraft } from './form-values';

export interface CardProps {
  draft: BriefDraft;
  edit: (changes: Partial<BriefDraft>) => void;
  getError: (field: string) => string | undefined;
}
