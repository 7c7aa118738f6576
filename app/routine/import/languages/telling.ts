/** Words of sentences that tell rather than instruct, in English and German. Tried on lower-case text. */

/** Words that tell what is or was, not what to do. */
export const NARRATIVE =
  /(?:^|\s)(?:is|are|was|were|has|have|had|takes?|took|lasts?|will|doubled|there|my|our|people|studies|study|researchers|scientists|participants|experts|athletes|ist|sind|war|waren|hat|hatte|wird|werden|dauert|dauern|geben|gibt)(?:\s|$)|(?:^|[\s"'(])(?:i|she|he|they)(?:'d|'ve|'s)?\s+(?:\p{L}+ly\s+)?(?:\p{L}{2,}ed|been|did|went|came|sat|stood|lay|felt|told|said|got|made|kept|held)(?:\s|$)|(?:^|\s)(?:ich|er)\s+(?!möchte|könnte|sollte|würde|müsste|dürfte)\p{L}{3,}te(?:\s|$)/u;

/** A comparison within a sentence. */
export const AS_IF = /(?:\bas\s+(?:if|though)|\bals\s+(?:ob|würde\p{L}*|wär\p{L}*|hätte\p{L}*))\s[^,.;:!?()\n]*/gu;

/** Words for whose something is. */
export const PERSONAL = /(?:^|\s)(?:my|our|his|her|their|mein|meine|unser|unsere|sein|seine|ihre)(?:\s|$)/u;

/** After a number, what all steps are: "four moves". */
export const OVERALL =
  /^(?:exercises?|moves?|movements?|things?|stretch(?:es)?|poses?|drills?|minutes?|übung(?:en)?|dinge|bewegungen)$/u;

/** At the beginning. */
export const CONDITION = /^(?:but\s+|and\s+)?(?:if|when|wenn|falls|should you|whether|because|weil)\s/u;

/** At the beginning, of how long all takes. */
export const LENGTH =
  /^(?:(?:it|this|that|all|the|whole|thing|routine|session|everything|das|ganze|alles|es)\s+){0,3}(?:will\s+take|takes|took|lasts|dauert|dauern)\s/u;

/** At the beginning, of what's only about some places or cases. */
export const LOCAL = /^(?:but\s+|and\s+)?(?:wherever|where|if|wo(?:\s+immer)?|falls)\s/u;

/** At the beginning of a line, a week or level that an amount is for. */
export const STAGE =
  /^\s*(?:•\s*)?(?:(?:weeks?|days?|months?|levels?|stage|wochen?|tage?|monate?|stufe)\s+\d+(?:\s*(?:[-–—+&]|to|and|bis|und)\s*\d*)?|beginners?|intermediates?|advanced|newbies|pros?|anfänger(?:innen)?|einsteiger(?:innen)?|fortgeschrittene|geübte|profis?)(?:\s+\([^)]*\))?\s*(?::|\s[–—-]\s)\s*/u;

/** At the beginning of a line, one of several sets: "Set 1: 20 reps". */
export const SET = /^\s*(?:•\s*)?(?:sets?|satz|serie)\s+\d{1,2}\s*[:.–-]\s*(?=\S)/u;

/** At the beginning, of where one already is. */
export const STAYING =
  /^\s*(?:still|stay(?:ing)?|remain(?:ing)?|(?:bleib(?:e|en\s+sie)?|noch))\s+(?:(?:where|as)\s+you\s+are|here|there|so|hier|dort|(?:in|on|auf|in)\s+(?:(?:this|that|the\s+same|your|dem|der|den)\s+)?\p{L}+(?:\s+position)?)(?:\s+liegen|\s+stehen|\s+sitzen)?\s*[,;:]\s*(?:(?:and|but|und)\s+)?(?=\S)/u;

/** What the first column of a plan is called. */
export const SCHEDULE =
  /^(?:weeks?|days?|dates?|months?|levels?|age|load|when|wochen?|tage?|datum|monate?|alter|wann|semaines?|jours?|semanas?|días?)$/u;
