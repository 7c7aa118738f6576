/** Whether the chosen steps are a routine for the body, and if they aren't, why not. */
import { isPart } from '../amounts/parts';
import type { Span } from '../document/document';
import { occurrences } from '../languages/word-patterns';
import type { Group, StepDraft } from './step-draft';
import { doseCountOf, sentencesOf } from './step-doses';
import type { Analysis } from '../outline/sentence';

/** Words of somebody who tells. */
const FIRST_PERSON = /(?:^|[\s("])(?:i|i'd|i've|i'm|my|me|ich|mir|mich|mein\p{L}*)(?=[\s,.]|$)/u;

/** A longer step has to say what to do. */
const MAX_NAME = 100;

/** Null if it's a routine; otherwise the reason, in words. */
export function reasonAgainst(groups: readonly Group[], analysis: Analysis): string | null {
  const { article, language } = analysis;
  const { words } = language;
  const steps = groups.flatMap((group) => group.steps);
  const whole = article.lower.slice(0, 200_000);
  if (!/[\p{L}\p{N}]/u.test(whole)) return 'The article has no text.';
  const food = occurrences(words.food, whole);
  const shop = occurrences(words.shop, whole);
  const inSteps = steps.map((step) => article.lower.slice(step.span.start, step.span.end)).join('\n');
  const body = occurrences(words.body, inSteps);
  const exercise = occurrences(words.exercise, inSteps);
  const foodInSteps = occurrences(words.food, inSteps);
  const size = Math.max(1, (inSteps.match(/\p{L}+/gu) ?? []).length);

  if (food >= 4 && food > body + exercise)
    return 'It looks like a recipe or instructions for something else: its steps aren’t about the body.';
  if (steps.length === 0) return reasonWithoutSteps(food, shop, analysis);
  if (foodInSteps >= 2 && foodInSteps > body)
    return 'It has steps, but they’re instructions for something other than the body.';
  if (isVerse(analysis) && steps.length <= 3) return 'It reads like a poem, not like a routine.';
  const isKnown = language.code !== '';
  // Sides, sets, breaths and repetitions are of exercises.
  const typical = steps.length > 1 ? steps.filter((step) => isTypical(step, analysis)).length : 0;
  const isAboutBody =
    body + exercise + typical >= steps.length * 0.6 && (body + (exercise + typical) * 0.5) / size >= 0.035;
  if (isKnown && !isAboutBody) {
    if (shop >= 2) return 'It looks like a product page: it names amounts, but gives no exercises.';
    return body === 0
      ? 'It has steps, but they’re instructions for something other than the body.'
      : 'It names amounts, but says too little about how to do an exercise.';
  }
  if (steps.filter((step) => isPersonalStory(step, analysis)).length * 10 >= steps.length * 6)
    return 'It tells what somebody did, and gives no instructions.';
  const dosed = steps.filter((step) => hasDose(step, analysis));
  const isQuestion = ({ title }: StepDraft) =>
    title !== null && /\?\s*$/.test(article.lower.slice(title.start, title.end));
  const named = steps.filter((step) => (step.title !== null && !isQuestion(step)) || isNamedByForm(step));
  const isPlain = named.length === 0;
  const told = dosed.filter((step) => isPlain && isTold(step, analysis));
  const exercises = steps.filter((step) => isExercise(step, analysis));
  if (shop >= 3 && ((dosed.length < 2 && !analysis.hasGeneralDose()) || exercises.length * 2 < steps.length))
    return 'It looks like a product page: it names amounts, but gives no exercises.';
  if (isPlain && told.length < 2 && !(analysis.hasGeneralDose() && steps.length > 1))
    return 'It has no steps: only one sentence gives an instruction with an amount.';
  const isUntold = !steps.some((step) => isInstructed(step, analysis));
  if (steps.length === 1 && !analysis.hasGeneralDose() && (dosed.length === 0 || isPlain || isUntold))
    return 'It has no steps: only one part reads like an instruction.';
  const { exercise: names } = words;
  const exerciseNames = steps.filter(
    ({ title }) => title && occurrences(names, article.lower.slice(title.start, title.end), 1) > 0,
  );
  const areNamed = exerciseNames.length >= 3 && exerciseNames.length * 3 >= steps.length * 2;
  if (
    !areNamed &&
    dosed.length === 0 &&
    !analysis.hasGeneralDose() &&
    steps.filter((step) => isInstructed(step, analysis)).length * 2 < Math.max(4, steps.length)
  ) {
    return 'It explains, but gives no exercises: no part has an amount or an instruction.';
  }
  return null;
}

/** Short lines without numbers, many of which go on in the next. */
function isVerse({ article: { blocks, plain, isTranscript } }: Analysis): boolean {
  const lines = blocks
    .filter(({ kind, isItem }) => kind === 'text' && !isItem)
    .map((each) => plain.slice(each.start, each.end));
  if (isTranscript || lines.length < 8 || lines.length * 1.2 < blocks.length) return false;
  const goesOn = lines.filter((line) => !/[.!?:]["')]?\s*$/.test(line)).length;
  return lines.every((line) => line.length <= 60 && !/\d/.test(line)) && goesOn * 3 >= lines.length;
}

function reasonWithoutSteps(food: number, shop: number, { article, language }: Analysis): string {
  if (food >= 3) return 'It looks like a recipe or instructions for something else, and has no exercises.';
  if (shop >= 2) return 'It looks like a product page, and has no exercises.';
  if (language.code === '')
    return 'The import doesn’t know this article’s language, and found no steps by their numbers.';
  return /\d/.test(article.plain)
    ? 'It names amounts only in passing: no part gives an instruction with an amount.'
    : 'It has no instructions with an amount.';
}

/** "I stopped and stretched it for 30 seconds." */
function isPersonalStory({ nodes, part }: StepDraft, analysis: Analysis): boolean {
  const sentences = part ? analysis.sentences(part) : nodes.flatMap((node) => sentencesOf(node, analysis));
  const isOwn = ({ start, end }: Span) => FIRST_PERSON.test(analysis.article.lower.slice(start, end));
  return (
    sentences.filter(isOwn).length * 2 >= sentences.length &&
    sentences.length >= 2 &&
    !sentences.some(({ isImperative }) => isImperative)
  );
}

/** Whether it has an amount that only exercises have. */
function isTypical(step: StepDraft, analysis: Analysis): boolean {
  const { nodes, part, span } = step;
  if (span.end - span.start > MAX_NAME && !isTold(step, analysis)) return false;
  if (analysis.hasGeneralDose()) return true;
  const sentences = part ? analysis.sentences(part) : nodes.flatMap((node) => sentencesOf(node, analysis));
  // A table's row with sets and repetitions.
  const numbers = sentences.filter(({ parts }) => parts.some(isPart('bare', 'amount', 'sets', 'count'))).length;
  if (nodes[0]?.head?.block.kind === 'row' && numbers >= 2) return true;
  return sentences.some(({ parts }) =>
    parts.some(
      (each) =>
        isPart('each', 'other', 'sets', 'alternate')(each) ||
        (each.kind === 'amount' && (each.unit === 'breaths' || each.unit === 'reps')),
    ),
  );
}

/** Table rows and "Step 1" count as names. */
function isNamedByForm({ nodes }: StepDraft): boolean {
  const head = nodes[0]?.head;
  return head?.block.kind === 'row' || (head?.isNumbered === true && head.block.kind === 'heading');
}

/** Whether it says what to do with the body, or has an exercise's name. */
function isExercise({ nodes, title, part }: StepDraft, analysis: Analysis): boolean {
  const { article, language } = analysis;
  const { body, exercise } = language.words;
  const says = ({ start, end }: Span, words: RegExp) => occurrences(words, article.lower.slice(start, end), 1) > 0;
  if (nodes[0]?.head?.block.kind === 'row' || (title && (says(title, exercise) || says(title, body)))) return true;
  const sentences = part ? analysis.sentences(part) : nodes.flatMap((node) => sentencesOf(node, analysis));
  return sentences.some((sentence) => sentence.isInstruction && (says(sentence, body) || says(sentence, exercise)));
}

function hasDose({ nodes, part, also }: StepDraft, analysis: Analysis): boolean {
  return part !== null || also.length > 0 || doseCountOf(nodes, analysis) > 0;
}

/** Whether it says what to do, or where a part of the body is. */
function isTold({ nodes, part }: StepDraft, analysis: Analysis): boolean {
  const sentences = part ? analysis.sentences(part) : nodes.flatMap((node) => sentencesOf(node, analysis));
  return sentences.some(({ isInstruction, isPersonal }) => isInstruction && !isPersonal);
}

function isInstructed({ nodes }: StepDraft, analysis: Analysis): boolean {
  return nodes.some((node) => sentencesOf(node, analysis).some(({ isImperative }) => isImperative));
}
