/** The words of the pages in the reader's language. */
import type { Language } from '../../language';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { nl } from './nl';
import { pl } from './pl';
import { ptBR } from './pt-BR';
import type { Words } from './words';

const WORDS: Record<Language, Words> = { en, de, es, fr, it, nl, 'pt-BR': ptBR, pl, ja, ar };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
