/** Sections beside each other that look the same. */
import type { Span } from '../document/document';
import { isCollection } from './containers';
import { namesExercise } from '../languages/word-patterns';
import { type Choice, NONE, stepOf } from './step-draft';
import { doseCountOf } from './step-doses';
import type { Analysis } from '../outline/sentence';
import { type Node, nodesIn } from '../outline/tree';

/** Headings of explanations. */
export const QUESTION =
  /^(?:how(?! to)|why|what|when|where|who|should|can|is|are|do|does|wie|warum|was|wann|wer|wo|soll\p{L}*|kann|ist|sind)\s/u;

/** In a heading, of what isn't steps. */
const OTHER =
  /(?<!\p{L})(?:benefits?|advantages?|pros and cons|do'?s and don'?t'?s|reasons|myths|mistakes|principles|facts|causes|symptoms|vorteile?|nutzen|gründe|mythen|irrtümer|fehler|ursachen|symptome|auslöser|vor- und nachteile)(?!\p{L})/u;

/** In a heading, what isn't to be done. */
export const FORBIDS = /^(?:please\s+)?(?:don't|do\s+not|never|avoid|vermeide[nt]?|nie|niemals)\s/u;

const SPEAKS = /(?:^|\s)(?:i|i'm|i've|my|me|ich|mir|mich|mein\p{L}*)(?:\s|$)/u;

/** Whether a title is something said, as in interviews: "And for the arms?" */
export function isSaid(title: Span, { article }: Analysis): boolean {
  const text = article.lower.slice(title.start, title.end).replace(/["')\s]+$/, '');
  const isLong = text.split(/\s+/).length > 4;
  return text.endsWith('?') || (isLong && (/[.!?]\s+\S/.test(text) || SPEAKS.test(text)));
}

/** What a named section looks like; null for one that can't be a step. */
export function formOf({ head }: Node): string | null {
  if (!head?.title || head.isPhase || head.label || head.topic || head.block.kind === 'row') return null;
  return `${head.block.kind} ${Math.round(head.rank)} ${head.isNumbered}`;
}

/** Where most of several sections that look the same hold several steps, the others hold theirs. */
function asContainers(same: { child: Node; choice: Choice }[], analysis: Analysis): void {
  const { article, language } = analysis;
  const steps = same.filter(({ choice }) => choice.isStep);
  const holding = same.filter(({ choice }) => !choice.isStep && choice.groups.some((group) => group.steps.length > 1));
  if (holding.length < 2 || steps.length > holding.length) return;
  for (const each of steps) {
    const { title } = each.child.head ?? {};
    const { instead } = each.choice;
    if (!title || !instead) continue;
    const name = article.lower.slice(title.start, title.end);
    const isExercise = namesExercise(name, language.words);
    const count = instead.groups.reduce((sum, group) => sum + group.steps.length, 0);
    // "3. Exercise for the shoulder" with one that has a name of its own.
    const isNamed = instead.groups.some((group) => group.steps.some((step) => step.title !== null));
    if (!isExercise || count > 1 || isNamed) each.choice = instead;
  }
}

/** Where most of several sections that look the same are steps, so are the others. */
export function cohere(children: { child: Node; choice: Choice }[], analysis: Analysis): void {
  const byForm = new Map<string, { child: Node; choice: Choice }[]>();
  for (const each of children) {
    const form = formOf(each.child);
    if (form !== null) byForm.set(form, [...(byForm.get(form) ?? []), each]);
  }
  for (const same of byForm.values()) {
    asContainers(same, analysis);
    const steps = same.filter(({ choice }) => choice.isStep);
    // A numbered list of other things, one of which has an amount.
    const some = same.filter(({ choice }) => choice.score > 0).length;
    const isOther = same.length >= 3 && some <= 2 && some * 2 <= same.length;
    if (isOther && same.every(({ child }) => child.head?.isNumbered)) {
      for (const each of steps) each.choice = NONE;
      continue;
    }
    if (steps.length < 3 || steps.length * 3 < same.length * 2) continue;
    const first = same.findIndex(({ choice }) => choice.isStep);
    const last = same.findLastIndex(({ choice }) => choice.isStep);
    same.forEach((each, i) => {
      // Before the first and after the last, a number isn't enough.
      const isInside = i > first && i < last;
      if (canBeStep(each, each.child.head?.isNumbered === true && isInside, analysis))
        each.choice = stepOf(each.child, 1);
    });
  }
}

/** Whether a section can be a step if those that look the same are. `isNumbered` if it needs no amount. */
function canBeStep(
  { child, choice }: { child: Node; choice: Choice },
  isNumbered: boolean,
  analysis: Analysis,
): boolean {
  const { head } = child;
  const steps = choice.groups.flatMap((group) => group.steps);
  const named = steps.filter(({ title, nodes }) => title !== null || nodes[0]?.head?.block.kind === 'row');
  // Two amounts in the list below a name, where the others have one, are still one step.
  const isList = !head?.isPhase && named.length < 3;
  const isAlike =
    isList && child.children.every((each) => each.head?.block.isItem || doseCountOf(nodesIn(each), analysis) === 0);
  if (choice.isStep || (named.length >= 2 && !isAlike) || !head?.title) return false;
  const name = analysis.article.lower.slice(head.title.start, head.title.end);
  const isDosed = doseCountOf(nodesIn(child), analysis) > 0;
  return (isDosed || isNumbered) && !QUESTION.test(name) && !/[?!]$/.test(name);
}

type Made = ReadonlyMap<Node, Choice>;

/** The forms of which most sections are steps with an amount, wherever they are in the article. */
export function stepForms(made: Made, analysis: Analysis): Set<string> {
  const forms = new Map<string, { all: number; steps: number }>();
  for (const [child, { score, isStep }] of made) {
    const form = formOf(child);
    if (form === null || score <= 0) continue;
    const count = forms.get(form) ?? { all: 0, steps: 0 };
    count.all += 1;
    if (isStep && doseCountOf(nodesIn(child), analysis) > 0) count.steps += 1;
    forms.set(form, count);
  }
  return new Set([...forms].filter(([, { all, steps }]) => steps >= 3 && steps * 2 > all).map(([form]) => form));
}

/** Sections of these forms that hold steps, but can be one. */
export function stepsByForm(made: Made, forms: ReadonlySet<string>, analysis: Analysis): Set<Node> {
  const same = [...made].filter(([child, { score }]) => score > 0 && forms.has(formOf(child) ?? ''));
  return new Set(
    same.filter(([child, choice]) => canBeStep({ child, choice }, false, analysis)).map(([child]) => child),
  );
}

/** "7 benefits of stretching" and their numbered sections. */
export function listsOther({ head }: Node, { article, language }: Pick<Analysis, 'article' | 'language'>): boolean {
  const name = head?.title ?? head?.body;
  if (!name) return false;
  const text = article.lower.slice(name.start, name.end);
  const isShort = head?.title != null && text.split(/\s+/).length <= 8;
  return (
    language.words.otherList.test(text) || (isShort && OTHER.test(text) && !isCollection(name, { article, language }))
  );
}
