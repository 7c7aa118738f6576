/**
 * Decides which parts of the article are steps. Each part of the tree is either one step or what contains steps, whichever
 * explains its doses and names better: a step has one dose, and usually a name.
 */
import { trim } from '../document/document';
import { occurrences } from '../languages/word-patterns';
import { prune } from './prune';
import { doseCountOf, isMainPart, sentencesOf } from './step-doses';
import { type Analysis, type Sentence, givesDose } from './sentence';
import type { Group, StepDraft } from './step-draft';
import { type Node, nodesIn, spanOf } from './tree';

const NAMED = 4;
const INSTRUCTED = 3.2;
const UNNAMED = 1.5;
const EXTRA_DOSE = 2.5;

/** Headings of explanations. */
const QUESTION =
  /^(?:how(?! to)|why|what|when|where|who|should|can|is|are|do|does|wie|warum|was|wann|wer|wo|soll\p{L}*|kann|ist|sind)\s/u;

interface Choice {
  score: number;
  steps: StepDraft[];
  /** Whether the node itself is the step. */
  isStep: boolean;
  groups: Group[];
}

export function chooseSteps(root: Node, analysis: Analysis): Group[] {
  return prune(joined(choose(root, analysis).groups), analysis);
}

function choose(node: Node, analysis: Analysis): Choice {
  const { head } = node;
  const none: Choice = { score: 0, steps: [], isStep: false, groups: [] };
  // Sections about something else hold no steps, except those that are only questions or cautions around them.
  if (head?.topic && !isLooseTopic(node, analysis)) return none;
  if (head?.label) return none;

  const children = node.children.map((child) => ({ child, choice: choose(child, analysis) }));
  const own = head ? ownSteps(node, analysis) : none;
  // "1. Lie down. 2. Hold for a minute. 3. Repeat." are the parts of one step.
  const areParts = head !== null && arePartsOfOne(node, analysis);
  const inner = areParts ? 0 : children.reduce((sum, { choice }) => sum + choice.score, own.score);
  const asStep = head ? stepScore(node, analysis) : 0;
  const step: StepDraft = { title: head?.title ?? null, nodes: nodesIn(node), part: null, span: spanOf(node) };
  if (asStep > 0 && asStep >= inner)
    return { score: asStep, steps: [step], isStep: true, groups: [{ node: null, steps: [step] }] };
  if (inner === 0) return none;

  // Steps right here are one group; those of sections below are groups of their own.
  const groups: Group[] = [];
  const here = (steps: StepDraft[]) => {
    const last = groups.at(-1);
    if (last?.node === node) last.steps.push(...steps);
    else groups.push({ node, steps: [...steps] });
  };
  if (own.steps.length > 0) here(own.steps);
  for (const { choice } of children) {
    if (choice.isStep) here(choice.steps);
    else groups.push(...choice.groups);
  }
  return { score: inner, steps: [], isStep: false, groups };
}

/** Whether a list has no names, and few of its items an amount of their own. */
function arePartsOfOne(node: Node, analysis: Analysis): boolean {
  const items = nodesIn(node).filter(({ head }) => head?.block.isItem);
  const others = node.children.filter(
    ({ head }) => !head?.block.isItem && head?.label !== 'how' && (head?.title ?? null) !== null,
  );
  if (items.length < 2 || others.length > 0 || items.some(({ head }) => head?.title)) return false;
  const dosed = items.filter((item) => doseCountOf([item], analysis) > 0).length;
  return dosed > 0 && dosed * 2 < items.length;
}

/** How well a node reads as one step; 0 if it can't be one. */
function stepScore(node: Node, analysis: Analysis): number {
  const { head } = node;
  if (!head) return 0;
  const { article, language } = analysis;
  const all = nodesIn(node);
  const doses = doseCountOf(all, analysis);
  const isInstructed = all.some((each) => sentencesOf(each, analysis).some(({ isInstruction }) => isInstruction));
  const isRow = head.block.kind === 'row';
  const name = head.title ? article.lower.slice(head.title.start, head.title.end) : '';
  const isName = isRow || (name !== '' && name.split(/\s+/).length <= 9 && !/[?!]$/.test(name) && !QUESTION.test(name));
  const phase = head.isPhase ? 1.5 : 0;
  if (doses > 0) {
    const begins = head.isSequence || sentencesOf(node, analysis)[0]?.isInstruction || head.isNumbered;
    const base = isName ? NAMED : begins ? INSTRUCTED : UNNAMED;
    return base - EXTRA_DOSE * (doses - 1) - phase;
  }
  if (head.isPhase || isRow) return 0;
  const isExercise = isName && occurrences(language.words.exercise, name, 1) > 0;
  // With an amount for all of them, a list of names is enough.
  const text = head.body ? article.plain.slice(head.body.start, head.body.end) : '';
  const isListed = (head.block.isItem || head.isNumbered) && text.split(/\s+/).length <= 8;
  if (analysis.hasGeneralDose() && (isListed || isName)) return isName ? 1.2 : 1;
  if (!isInstructed) return isExercise && (head.isNumbered || head.block.isItem) ? 0.8 : 0;
  if (isName) return head.block.isItem || head.block.kind === 'heading' || head.isNumbered ? 1.2 : 0.6;
  return head.isSequence || head.isNumbered ? 0.8 : 0.1;
}

/** The steps of a paragraph that has several: each begins with "then", or gives an amount of its own. */
function ownSteps(node: Node, analysis: Analysis): Choice {
  const none: Choice = { score: 0, steps: [], isStep: false, groups: [] };
  const { head } = node;
  if (!head?.body || head.title || head.block.kind === 'row') return none;
  const sentences = analysis.sentences(head.body);
  const groups: Sentence[][] = [];
  let hasDose = false;
  for (const sentence of sentences) {
    const text = analysis.article.lower.slice(sentence.start, sentence.end);
    const isNext =
      analysis.language.words.sequence.test(text) || (hasDose && sentence.isInstruction && !sentence.isFragment);
    const last = groups.at(-1);
    if (!last || (isNext && hasDose)) {
      groups.push([sentence]);
      hasDose = false;
    } else {
      last.push(sentence);
    }
    hasDose ||= givesDose(sentence) && sentence.parts.some((part) => isMainPart(part, sentence, false));
  }
  const dosed = groups.filter((group) =>
    group.some((sentence) => givesDose(sentence) && sentence.parts.some((part) => isMainPart(part, sentence, false))),
  );
  if (dosed.length < 2) return none;
  const steps = groups.map((all) => {
    // What comes before the first instruction introduces it.
    const from = all.findIndex(({ isImperative, isFragment }) => isImperative || isFragment);
    const group = all.slice(Math.max(0, from));
    const span = trim(analysis.article.plain, { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 });
    return { title: null, nodes: [node], part: span, span };
  });
  // A little less than separate paragraphs, so that "hold, then repeat" stays one step.
  return { ...none, score: dosed.length * UNNAMED + (groups.length - dosed.length) * 0.1, steps };
}

/** "What are the exercises?" and "Before you start" can hold steps after all. */
function isLooseTopic(node: Node, analysis: Analysis): boolean {
  const topic = node.head?.topic;
  if (topic !== 'about' && topic !== 'ending' && topic !== 'help') return false;
  const named = node.children.filter(
    ({ head }) => head?.title && (head.isNumbered || head.block.kind === 'heading' || head.block.isItem),
  );
  return named.filter((child) => doseCountOf(nodesIn(child), analysis) > 0).length >= 2;
}

/** Neighboring groups of the same section as one. */
function joined(groups: Group[]): Group[] {
  const result: Group[] = [];
  for (const group of groups) {
    const last = result.at(-1);
    if (last && last.node === group.node) last.steps.push(...group.steps);
    else if (group.steps.length > 0) result.push({ ...group });
  }
  return result;
}
