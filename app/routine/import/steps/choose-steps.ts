/**
 * Decides which parts of the article are steps. Each part of the tree is either one step or what contains steps, whichever
 * explains its doses and names better: a step has one dose, and usually a name.
 */
import { occurrences } from '../languages/word-patterns';
import { nameByBold } from './name-by-bold';
import { isCollection, namesSeveral } from './containers';
import { dosedList } from './dosed-lists';
import { type Head, RANK } from '../outline/head';
import { topicOf } from '../outline/labels';
import { ownSteps } from './own-steps';
import { arePartsOfOne, isInstructed } from './parts-of-one';
import { prune } from './prune';
import { withoutRepeats } from './repeats';
import { doseCountOf, sentencesOf } from './step-doses';
import { cohere, FORBIDS, formOf, isSaid, listsOther, QUESTION, stepForms, stepsByForm } from './siblings';
import { type Analysis, isGeneralDose } from '../outline/sentence';
import { type Choice, type Group, NONE, type StepDraft, stepOf, UNNAMED } from './step-draft';
import { settleTimed } from './timed-sections';
import { type Node, nodesIn } from '../outline/tree';

/** At the beginning of a row or line. */
const DATE =
  /^(?:(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])\.?(?:\s|\d|$)|\d{1,2}\.?\s(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|o[ck]t|nov|de[cz])|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?\b(?!\s*salut)|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?\b)/u;

const NAMED = 4;
const INSTRUCTED = 3.2;
const EXTRA_DOSE = 2.5;

export function chooseSteps(root: Node, analysis: Analysis): Group[] {
  const choices: Choices = { made: new Map(), steps: new Set(), forms: new Set() };
  let choice = choose(root, analysis, choices);
  choices.forms = stepForms(choices.made, analysis);
  choices.steps = stepsByForm(choices.made, choices.forms, analysis);
  const isOther = [...choices.made].some(([node, { isStep }]) => isStep && isAboveSteps(node, choices));
  if (choices.steps.size > 0 || isOther) choice = choose(root, analysis, choices);
  const groups = prune(withoutRepeats(joined(choice.groups), analysis), analysis);
  nameByBold(groups, analysis);
  return groups;
}

/** What's chosen for the whole article. */
interface Choices {
  made: Map<Node, Choice>;
  /** Sections that are steps because most that look the same are, wherever they are. */
  steps: ReadonlySet<Node>;
  /** What sections look like that are steps. */
  forms: ReadonlySet<string>;
}

/** "Back", and below it the only one of its exercises, in the form of the others. */
function isAboveSteps(node: Node, { made, forms }: Choices): boolean {
  const isForm = (each: Node) => forms.has(formOf(each) ?? '');
  return !isForm(node) && node.children.some((child) => made.get(child)?.isStep && isForm(child));
}

function choose(
  root: Node,
  analysis: Analysis,
  choices: Choices,
  hasTwins = false,
  parent: Head | null = null,
): Choice {
  const choice = choices.steps.has(root) ? stepOf(root, 1) : chosen(root, analysis, choices, hasTwins, parent);
  choices.made.set(root, choice);
  return choice;
}

/** `hasTwins` says whether sections beside it look the same. */
function chosen(node: Node, analysis: Analysis, choices: Choices, hasTwins: boolean, parent: Head | null): Choice {
  const { head } = node;
  const none = NONE;
  // Sections about something else hold no steps, except those that are only questions or cautions around them.
  if (head?.topic && !isLooseTopic(node, analysis)) return none;
  if (head?.label && !isList(node, analysis)) return none;

  const listed = dosedList(node, analysis);
  if (listed.length > 0) return { ...none, score: NAMED * listed.length, groups: [{ node, steps: listed }] };
  const forms = node.children.map(formOf);
  const isOther = head !== null && listsOther(node, analysis);
  if (isOther && !head.isNumbered && head.block.kind === 'heading' && !holdsSteps(node, analysis)) return none;
  const children = node.children.map((child, i) => ({
    child,
    choice:
      isOther && child.head?.isNumbered
        ? NONE
        : choose(
            child,
            analysis,
            choices,
            forms[i] !== null && forms.filter((form) => form === forms[i]).length > 1,
            head,
          ),
  }));
  const own = head ? ownStepsOf(node, children, analysis) : none;
  const found = children.flatMap(({ choice }) => choice.groups.flatMap(({ steps }) => steps));
  // "1. Lie down. 2. Hold for a minute. 3. Repeat." are the parts of one step.
  const isListed = found.some(({ also }) => also.length > 0);
  const areParts = head !== null && !isListed && arePartsOfOne(node, analysis, hasTwins);
  const inner = areParts ? 0 : children.reduce((sum, { choice }) => sum + choice.score, own.score);
  const isRounds = head !== null && node.children.length >= 2 && repeatsAll(node, analysis);
  const items = node.children.filter((child) => child.head?.block.isItem && !child.head.label);
  const isSection =
    (head?.isPhase === true && items.length >= 2) ||
    isOther ||
    isRounds ||
    (head?.title != null && !head.isNumbered && isCollection(head.title, analysis));
  const isAbove = isAboveSteps(node, choices);
  const asStep =
    head && !head.label && !head.topic && !isSection && !isAbove ? stepScore(node, analysis, parent, hasTwins) : 0;
  // A named section with one amount is a step, however its paragraphs read.
  const isOne =
    asStep >= (head?.isSequence || head?.isNumbered ? INSTRUCTED : NAMED) &&
    own.steps.length === 0 &&
    found.every(isText);
  const isStep = asStep > 0 && (asStep >= inner || isOne);
  if (inner === 0) return isStep ? stepOf(node, asStep) : none;
  const instead = contained(node, own.steps, children, inner, analysis);
  for (const { child, choice } of children) choices.made.set(child, choice);
  return isStep ? { ...stepOf(node, asStep), instead } : instead;
}

/** A section with the steps in it. */
function contained(
  node: Node,
  own: readonly StepDraft[],
  children: { child: Node; choice: Choice }[],
  score: number,
  analysis: Analysis,
): Choice {
  cohere(children, analysis);
  settleTimed(children, analysis);
  // Steps right here are one group; those of sections below are groups of their own.
  const groups: Group[] = [];
  const here = (steps: readonly StepDraft[]) => {
    const last = groups.at(-1);
    if (last?.node === node) last.steps.push(...steps);
    else groups.push({ node, steps: [...steps] });
  };
  if (own.length > 0) here(own);
  for (const { choice } of children) {
    if (choice.isStep) here(choice.steps);
    else {
      // A paragraph that introduces a list is no section.
      for (const group of choice.groups) {
        const title = group.node?.head?.title ?? null;
        if (group.node && (!title || isSaid(title, analysis))) here(group.steps);
        else groups.push(group);
      }
    }
  }
  return { score, steps: [], isStep: false, groups };
}

/** The steps of a paragraph; itself, if the paragraphs below it are steps of their own. */
function ownStepsOf(node: Node, children: readonly { child: Node; choice: Choice }[], analysis: Analysis): Choice {
  const own = ownSteps(node, analysis);
  const { head } = node;
  if (own.steps.length > 0 || !head || head.block.kind !== 'text' || head.block.isItem) return own;
  if (head.title && (head.rank < RANK.named || doseCountOf(nodesIn(node), analysis) < 2)) return own;
  const below = children.filter(({ choice }) => choice.isStep && choice.steps.every(isText));
  const alone = { head, children: [] };
  if (!below.some(({ choice }) => choice.score >= UNNAMED) || doseCountOf([alone], analysis) === 0) return own;
  const score = stepScore(alone, analysis);
  return score > 0 ? stepOf(alone, score) : own;
}

/** "Superset, 2 rounds": the heading of what's repeated, with steps below it. */
function repeatsAll(node: Node, { article }: Analysis): boolean {
  const { head, children } = node;
  const named = children.filter((child) => child.head?.title || child.head?.block.isItem);
  if (!head || head.isNumbered || named.length < 2) return false;
  return /\b(?:rounds?|circuit|superset|emom|amrap|tabata|runden?|durchg[aä]nge?|zirkel)\b/u.test(
    article.lower.slice(head.block.start, head.block.end),
  );
}

/** A paragraph without a name or a place in a list. */
function isText({ title, nodes, part }: StepDraft): boolean {
  const head = nodes[0]?.head;
  return title === null && part === null && head?.block.kind === 'text' && !head.block.isItem && !head.isNumbered;
}

/** How well a node reads as one step; 0 if it can't be one. */
function stepScore(node: Node, analysis: Analysis, parent: Head | null = null, hasTwins = false): number {
  const { head } = node;
  if (!head) return 0;
  const { article, language } = analysis;
  const all = nodesIn(node);
  const doses = doseCountOf(all, analysis);
  const isInstructed = all.some((each) => sentencesOf(each, analysis).some(({ isInstruction }) => isInstruction));
  const isRow = head.block.kind === 'row';
  const name = head.title ? article.lower.slice(head.title.start, head.title.end) : '';
  const isName = isRow || (name !== '' && name.split(/\s+/).length <= 9 && !/[?!]$/.test(name) && !QUESTION.test(name));
  if (FORBIDS.test(name)) return 0;
  const phase = head.isPhase ? 1.5 : 0;
  // "12 May" in a log.
  const first = isRow ? (head.block.cells[0] ?? head.block) : (head.title ?? head.block);
  if (DATE.test(article.lower.slice(first.start, first.end).trim())) return 0;
  // Numbered rows that are left blank.
  if (isRow && !/\p{L}{3}/u.test(article.plain.slice(head.block.start, head.block.end))) return 0;
  const text = head.body ? article.plain.slice(head.body.start, head.body.end) : '';
  const isListed =
    (head.block.isItem || head.isNumbered) && (text === '' ? name : text).split(/\s+/).length <= 8 && !head.label;
  // "Get it checked if you can't take four steps."
  const own = head.body ? article.lower.slice(head.body.start, head.body.end) : '';
  if (doses > 0 && !isName && !head.block.isItem && language.words.redFlag.test(own)) return 0;
  if (doses > 0) {
    // "7/ That's it. 6 minutes."
    if (head.isNumbered && !isName && !isInstructed && head.block.kind === 'text' && !head.block.isItem) return 0;
    const begins = head.isSequence || sentencesOf(node, analysis)[0]?.isInstruction || head.isNumbered;
    const base = isName ? NAMED : begins ? INSTRUCTED : UNNAMED;
    return base - EXTRA_DOSE * (doses - 1) - phase;
  }
  if (head.isPhase || isRow) return 0;
  if (isListed && parent?.isPhase === true && !isAbout(head, analysis)) return 1;
  const isExercise = isName && occurrences(language.words.exercise, name, 1) > 0;
  // With an amount for all of them, a list of names is enough.
  const isPlan = all.some((each) => sentencesOf(each, analysis).some(isGeneralDose));
  if (analysis.hasGeneralDose() && !isPlan && (isListed || isName) && !isAbout(head, analysis)) return isName ? 1.2 : 1;
  // Sentences listed below "Neck stretches".
  if (analysis.hasGeneralDose() && isInstructed && head.block.isItem && namesSeveral(parent?.title ?? null, analysis))
    return 1;
  const isListedName =
    head.isNumbered || head.block.isItem || (hasTwins && head.rank < RANK.named && showsHow(node, analysis));
  if (!isInstructed) return isExercise && isListedName ? 0.8 : 0;
  if (isName) return head.block.isItem || head.block.kind === 'heading' || head.isNumbered ? 1.2 : 0.6;
  return head.isSequence || head.isNumbered ? 0.8 : 0.1;
}

/** Whether there's a text or an image below a name. */
function showsHow({ head, children }: Node, { article }: Analysis): boolean {
  if (children.length > 0 || head?.body) return true;
  const end = head?.block.end ?? 0;
  return article.media.some(({ at }) => at.start >= end && at.start <= end + 2);
}

/** "Intro", "Outro" and the like in a list of steps. */
function isAbout({ body, title }: Head, analysis: Analysis): boolean {
  const name = title ?? body;
  return name !== null && topicOf(analysis.article.lower.slice(name.start, name.end), analysis) !== null;
}

/** A heading such as "Method" whose list has the steps: most items have an amount of their own. */
function isList({ head, children }: Node, analysis: Analysis): boolean {
  if (head?.label !== 'how' || head.block.kind !== 'heading') return false;
  const items = children.filter((child) => child.head?.block.isItem);
  const dosed = items.filter((item) => doseCountOf(nodesIn(item), analysis) > 0);
  return dosed.length >= 3 && dosed.length * 2 > items.length;
}

/** Whether at least two of a section's parts say what to do and how much. */
function holdsSteps({ children }: Node, analysis: Analysis): boolean {
  const told = (child: Node) => nodesIn(child).some((each) => isInstructed(each, analysis));
  return children.filter((child) => doseCountOf(nodesIn(child), analysis) > 0 && told(child)).length >= 2;
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
