/** The player's texts in every language. */
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import type { PlayerMessages } from './player-messages.ts';
import { ptBR } from './pt-BR.ts';

export const PLAYER_MESSAGES = {
  ...{ ar, de, en, es, fr, it, ja, nl, pl },
  'pt-BR': ptBR,
} satisfies Record<string, PlayerMessages>;
