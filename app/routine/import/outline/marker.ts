/** The numbers and words that steps and parts begin with: "1.", "Step 3:", "Phase 1 –". */

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn';
/** "1.", "#1", "(b)", "A1:", "2b)", "B2 Row"; "40 - 60 seconds" has no number. */
const MARKER =
  /^(?:\(?(\d{1,2})\s?[.):/]\)?|#\d{1,2}[.):]?|\(?([a-h])\)|([a-h])\.|(\d{1,2})\s[–—-](?!\s*\d)|\(?(?:[a-h]\d{1,2}|\d{1,2}[a-h])(?:\s?[.):]\)?|\s[–—-])|[a-h][1-6](?=\s\p{L}))(?=\s|$)\s*/u;
const STEP_NUMBER = new RegExp(
  `^\\s*#?(?:\\d{1,2}(?:\\s*(?:[-–—&+/]|und|and|bis|to)\\s*\\d{1,2}(?=\\s*(?:[.):–—|]|-\\s|$)))?(?![\\p{L}\\d])\\s*[.):–—|-]?|(?:${NUMBER_WORDS}|[a-h]|[ivx]{1,4})\\s*(?:[.):–—|]|-\\s|$))\\s*`,
  'u',
);
/** "1.", "(2)", "Step 3:", "Phase 1 –": what the name begins after. */
export function readMarker(
  text: string,
  step: RegExp,
  phase: RegExp,
): { isNumbered: boolean; isPhase: boolean; nameAt: number } {
  const marker = MARKER.exec(text);
  const at = marker?.[0].length ?? 0;
  const rest = text.slice(at);
  const stepWord = step.exec(rest);
  const number = stepWord && STEP_NUMBER.exec(rest.slice(stepWord[0].length));
  const phaseWord = phase.exec(rest);
  if (stepWord && number && !/^(?:part|teil|session|einheit)/.test(stepWord[0])) {
    return { isNumbered: true, isPhase: false, nameAt: at + stepWord[0].length + number[0].length };
  }
  if (phaseWord && rest.length <= 80) {
    const after = rest.slice(phaseWord[0].length);
    const numberAfter = STEP_NUMBER.exec(after);
    const isPart = numberAfter !== null || /^\s*(?:[:(–—]|$)/.test(after);
    if (!isPart) return { isNumbered: marker !== null && marker[2] === undefined, isPhase: false, nameAt: at };
    // "Week 1: feel it": when is part of its name.
    if (/^(?:weeks?|days?|months?|wochen?|tage?|monate?)$/.test(phaseWord[0]))
      return { isNumbered: false, isPhase: true, nameAt: at };
    const hasName = numberAfter && rest.length > phaseWord[0].length + numberAfter[0].length + 1;
    const nameAt = hasName ? at + phaseWord[0].length + numberAfter[0].length : at;
    return { isNumbered: marker !== null && marker[2] === undefined, isPhase: true, nameAt };
  }
  // "A) Lying down" is a part.
  return { isNumbered: marker !== null && marker[2] === undefined, isPhase: marker?.[2] !== undefined, nameAt: at };
}
