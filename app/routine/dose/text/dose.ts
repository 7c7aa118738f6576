/** What a dose as text says: the dose itself, its sets, and whether it's for each side. */
import type { Dose, Sets } from '../../contract';

export interface DoseText {
  dose: Dose;
  sets: Sets;
  /** Null if the text doesn't mention sides. */
  side: 'each' | 'none' | null;
}
