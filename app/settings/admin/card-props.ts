import type { SettingsDraft } from './form-values';

export interface CardProps {
  draft: SettingsDraft;
  edit: (changes: Partial<SettingsDraft>) => void;
  getError: (field: keyof SettingsDraft) => string | undefined;
}
