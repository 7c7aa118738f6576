/** Puts a draft together from the chosen steps and the text around them. */
import { slugify } from '~/publishing/handle';

import { ROUTINE_FORMAT } from '../contract';
import { LIMITS } from '../field-rules';
import type { Draft } from '../schema';
import { isLinkUrl } from '../urls';
import type { Source } from './amounts/source';
import { contains, type Span, trim } from './document/document';
import { type Around, type Passage, readAround } from './fields/around';
import { columnsOf } from './fields/columns';
import { capitalized, type Context, lowerOf, wordsOf } from './fields/context';
import { applyGeneral, applySame, type PhaseSteps } from './fields/general';
import { readLinks } from './fields/links';
import { placeMedia } from './fields/media';
import { readStep } from './fields/step';
import type { Group } from './steps/step-draft';
import type { Head } from './outline/head';
import type { Sentence } from './outline/sentence';
import { isByline } from './outline/title-line';
import { type Node, nodesIn, type Outline } from './outline/tree';
import { trimLastSteps } from './steps/trim-last';
import { passagesIn } from './passages';

export function assemble(groups: readonly Group[], outline: Outline, context: Context, title: string): Draft {
  const { analysis, evidence } = context;
  trimLastSteps(groups, analysis);
  const kept = groups.slice(0, LIMITS.phases).map((group) => ({ ...group, steps: group.steps.slice(0, LIMITS.steps) }));
  const steps = kept.flatMap((group) => group.steps);
  const titleNode = findTitle(outline.root, steps[0]?.span.start ?? 0, new Set(kept.map(({ node }) => node)));
  const routine = blank();
  if (titleNode?.head?.title) {
    routine.title = wordsOf(analysis, trim(analysis.article.plain, titleNode.head.block), LIMITS.line);
    evidence.add('title', [titleNode.head.block], 'sure');
  } else {
    routine.title = title.slice(0, LIMITS.line);
    const [only, ...others] = steps;
    // An article about one exercise has its name as a title.
    if (title === '' && only?.title && others.length === 0 && only.nodes[0]?.head?.block.kind === 'heading') {
      routine.title = wordsOf(analysis, only.title, LIMITS.line);
      evidence.add('title', [only.title], 'likely');
    }
  }
  routine.handle = slugify(routine.title, 'routine');

  const sources = new Map<string, readonly Source[]>();
  const columns = (head: Head) => columnsOf(head, outline.headerRows.get(head.block.start), analysis);
  for (const header of outline.headerRows.values()) evidence.structure(header.block);
  for (const number of outline.numbers) evidence.structure(number);
  let count = 0;
  const phases = kept.map(({ node, steps: drafts }, p): PhaseSteps => {
    const path = `phases.${p}`;
    const read = drafts.map((draft, s) => {
      count += 1;
      const stepPath = `${path}.steps.${s}`;
      const { step, hasDose, sources: own } = readStep(draft, `step-${count}`, stepPath, columns, context);
      sources.set(stepPath, own);
      return { step, path: stepPath, hasDose };
    });
    const phase = {
      id: `phase-${p + 1}`,
      title: '',
      purpose: '',
      rounds: 1,
      restBetweenRounds: 0,
      steps: read.map(({ step }) => step),
    };
    const heading = node !== titleNode ? node?.head?.title : null;
    if (heading && node?.head) {
      phase.title = capitalized(wordsOf(analysis, heading, LIMITS.line));
      evidence.add(`${path}.title`, [heading], 'sure');
      evidence.structure({ start: node.head.block.start, end: heading.start });
    }
    routine.phases.push(phase);
    return { phase, path, span: { start: drafts[0]?.span.start ?? 0, end: drafts.at(-1)?.span.end ?? 0 }, steps: read };
  });

  const passages = passagesIn(outline.root, steps, context).filter(({ node }) => node !== titleNode);
  const around = readAround(passages, routine, context);
  for (const sentence of around.general) applyGeneral(sentence, phasesAbout(sentence, kept, phases), context);
  applySame(phases, sources, context);
  placeRest(around, kept, phases, titleNode, routine, context);
  const flat = phases.flatMap(({ steps: own }) => own);
  placeMedia(
    flat.map(({ step, path }, i) => ({ step, path, span: steps[i]?.span ?? { start: 0, end: 0 } })),
    context,
  );
  const isStep = (span: Span) => steps.some((step) => contains(step.span, span));
  readLinks(routine, isStep, (span) => sentenceAround(span, passages), context);
  linkTools(
    flat,
    steps.map(({ span }) => span),
    context,
  );
  return routine;
}

function blank(): Draft {
  return {
    ...{ version: ROUTINE_FORMAT, handle: '', title: '', summary: '', equipment: [], selfCheck: null },
    safety: { warning: '', stop: '', redFlags: [], help: null },
    phases: [],
    completion: { message: '', actions: [] },
  };
}

/** The article's title, if it begins with one. */
function findTitle(root: Node, firstStep: number, sections: ReadonlySet<Node | null>): Node | null {
  const early = nodesIn(root)
    .filter(({ head }) => head !== null)
    .slice(0, 3);
  const isTitle = (node: Node) => {
    const { head } = node;
    if (
      !head?.title ||
      head.topic ||
      head.isNumbered ||
      (head.isPhase && sections.has(node)) ||
      head.label ||
      (head.body && head.block.kind !== 'heading' && head.block.level === 0 && head.rank > 70)
    )
      return false;
    // One of several sections of the same kind.
    const isBeside = sections.has(node) && root.children.some((each) => each !== node && each.head?.rank === head.rank);
    return head.block.end <= firstStep && !head.block.isItem && !isBeside;
  };
  const heading = early.find(({ head }) => head?.block.kind === 'heading');
  // A clinic's name can stand above it.
  const isAbove = heading && isTitle(heading) && (heading.head?.block.level === 1 || sections.size <= 1);
  return (isAbove ? heading : early.find(isTitle)) ?? null;
}

/** A sentence in a phase's section is about that phase, any other about all. */
function phasesAbout(
  sentence: Sentence,
  groups: readonly Group[],
  phases: readonly PhaseSteps[],
): readonly PhaseSteps[] {
  // The article's title can be the section of the first steps, and contain the others.
  const i = groups.findLastIndex(
    ({ node }) => node?.head?.title && nodesIn(node).some(({ head }) => head && contains(head.block, sentence)),
  );
  const section = groups[i]?.node;
  if (!section || groups.length < 2) return phases;
  // With those of the sections in it.
  const inside = new Set(nodesIn(section));
  return phases.filter((_, p) => {
    const own = groups[p]?.node;
    return own != null && inside.has(own);
  });
}

/** What no field claimed: the phases' purposes, the summary, and the message at the end. */
function placeRest(
  { left }: Around,
  groups: readonly Group[],
  phases: readonly PhaseSteps[],
  titleNode: Node | null,
  routine: Draft,
  { analysis, evidence }: Context,
): void {
  const rest: Around['left'] = [];
  for (const each of left) {
    const index = groups.findIndex(
      ({ node, steps }) =>
        node !== null &&
        node !== titleNode &&
        each.span.end <= (steps[0]?.span.start ?? 0) &&
        (node === each.passage.node || node.children.includes(each.passage.node)),
    );
    const phase = phases[index];
    if (phase && phase.phase.purpose === '' && phase.phase.title !== '' && each.passage.topic === null) {
      phase.phase.purpose = wordsOf(analysis, each.span);
      evidence.add(`${phase.path}.purpose`, [each.span], 'likely');
    } else {
      rest.push(each);
    }
  }
  const summary = rest.find(
    ({ passage, span }) =>
      passage.place === 'before' &&
      !isByline(lowerOf(analysis, span)) &&
      passage.topic === null &&
      !passage.node.head?.block.isItem,
  );
  if (summary) {
    routine.summary = wordsOf(analysis, summary.span);
    evidence.add('summary', [summary.span], 'likely');
  }
  const isEnd = ({ passage }: Around['left'][number]) =>
    passage.place === 'after' &&
    passage.node.head?.block.depth === 0 &&
    passage.node.head.title === null &&
    passage.node.head.label === null;
  const message =
    rest.find((each) => isEnd(each) && each.passage.topic === 'ending') ??
    rest.find((each) => isEnd(each) && each.passage.topic === null);
  if (message) {
    routine.completion.message = wordsOf(analysis, message.span);
    evidence.add('completion.message', [message.span], 'guess');
  }
}

function sentenceAround(span: Span, passages: readonly Passage[]): Span {
  return passages.flatMap(({ sentences }) => sentences).find((sentence) => contains(sentence, span)) ?? span;
}

/** Links within a step belong to the tool that they name. */
function linkTools(
  steps: readonly { step: Draft['phases'][number]['steps'][number]; path: string }[],
  spans: readonly Span[],
  { analysis, evidence }: Context,
): void {
  for (const link of analysis.article.links) {
    const index = spans.findIndex((span) => contains(span, link));
    const owner = steps[index];
    if (!owner || !isLinkUrl(link.url)) continue;
    const text = lowerOf(analysis, trim(analysis.article.plain, link));
    const tool = owner.step.tools.find(({ name }) => text.includes(name.toLowerCase()));
    if (!tool || tool.url !== '') continue;
    tool.url = link.url;
    evidence.add(`${owner.path}.tools.${owner.step.tools.indexOf(tool)}`, [link], 'likely');
  }
}
