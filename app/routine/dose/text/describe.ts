/** Says a dose in words, for confirmation. */
import type { Dose } from '../../contract';
import { type PrintableDose, printAmount } from './print';

/** "3 sets of 10 reps each side, 30 s rest between sets; 8 reps for beginners". */
export function describeDose({ dose, sets, side }: PrintableDose): string {
  const isOne = sets.min === 1 && sets.max === null;
  const hasSets = !isOne || sets.rest > 0;
  const count = sets.max === null ? `${sets.min}` : `${sets.min}–${sets.max}`;
  const setWord = hasSets ? `${count} ${isOne ? 'set' : 'sets'}` : '';
  const each = side === 'each' ? 'each side' : '';
  const rest =
    hasSets && sets.rest > 0 ? `${printAmount('hold', { min: sets.rest, max: null })} rest between sets` : '';
  const { amount, beginner, isPhrase } = inWords(dose);
  // "3 sets of 10 reps each side", but "3 sets: hold until it softens, each side".
  const whole = [setWord, amount].filter(Boolean).join(isPhrase ? ': ' : ' of ');
  const main = [whole, each].filter(Boolean).join(isPhrase ? ', ' : ' ');
  const text = [[main, rest].filter(Boolean).join(', '), beginner].filter(Boolean).join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function inWords(dose: Dose): { amount: string; beginner: string; isPhrase: boolean } {
  switch (dose.kind) {
    case 'none':
      return { amount: dose.text === '' ? 'no set amount' : `“${dose.text}”`, beginner: '', isPhrase: true };
    case 'open': {
      const until = dose.until === '' ? 'as long as it’s comfortable' : `until ${dose.until}`;
      return { amount: `hold ${until}`, beginner: '', isPhrase: true };
    }
    default: {
      const { kind, beginner, per } = dose;
      const amount = [printAmount(kind, dose), per && `per ${per}`].filter(Boolean).join(' ');
      const eased = beginner === null ? '' : `${printAmount(kind, { min: beginner, max: null })} for beginners`;
      return { amount, beginner: eased, isPhrase: per !== '' };
    }
  }
}
