/** Where a routine's texts are. */
import type { TextPlace, Visit } from '~/translations/walk';

import type { CompletionAction, Help, PublishedRoutine, Routine, SelfCheck, Tool } from '../contract';
import { LIMITS } from '../field-rules';
import type { Draft, DraftPhase, DraftStep } from '../schema';

/** Has the same texts in the same places, whether it's a draft or published. */
export type AnyRoutine = Draft | Routine | PublishedRoutine;

const LINE = { max: LIMITS.line };
const LONG = { max: LIMITS.text, isLong: true };

/** Calls `visit` for each text, in the order of the page. URLs aren’t texts: all languages have the same. */
export function walkRoutine<Document extends AnyRoutine>(document: Document, visit: Visit): Document {
  // Only texts are replaced, so the document stays of its type.
  return walk(document as Draft, visit) as Document;
}

function walk(routine: Draft, visit: Visit): Draft {
  const general = inGroup(visit, 'Routine');
  const safety = inGroup(visit, 'Safety', { isSafety: true });
  const completion = inGroup(visit, 'Completion');
  const { warning, stop, redFlags, help } = routine.safety;
  const { message, actions } = routine.completion;
  let count = 0;
  return {
    ...routine,
    title: general(routine.title, { path: 'title', label: 'Title', ...LINE }),
    summary: general(routine.summary, { path: 'summary', label: 'Summary', ...LONG }),
    equipment: lines(general, routine.equipment, 'equipment', 'Equipment'),
    selfCheck: routine.selfCheck && walkSelfCheck(routine.selfCheck, visit),
    safety: {
      warning: safety(warning, { path: 'safety/warning', label: 'Warning', ...LONG }),
      stop: safety(stop, { path: 'safety/stop', label: 'When to stop', ...LONG }),
      redFlags: lines(safety, redFlags, 'safety/redFlags', 'Red flag'),
      help: help && walkHelp(help, safety),
    },
    phases: routine.phases.map((phase, index) => {
      const first = count + 1;
      count += phase.steps.length;
      return walkPhase(phase, index + 1, first, visit);
    }),
    completion: {
      message: completion(message, { path: 'completion/message', label: 'Message', ...LONG }),
      actions: actions.map((action, index) => walkAction(action, index + 1, completion)),
    },
  };
}

function walkSelfCheck({ causes, signs }: SelfCheck, visit: Visit): SelfCheck {
  const selfCheck = inGroup(visit, 'Self-check');
  return {
    causes: lines(selfCheck, causes, 'selfCheck/causes', 'Cause'),
    signs: signs.map((sign, index) => ({
      ...sign,
      text: selfCheck(sign.text, {
        ...{ path: 'selfCheck/signs', isLine: true, label: `Sign ${index + 1}`, ...LONG },
        isSafety: sign.seeProfessional,
      }),
    })),
  };
}

function walkHelp(help: Help, visit: GroupVisit): Help {
  return {
    ...help,
    label: visit(help.label, { path: 'safety/help/label', label: 'Link text', ...LINE }),
    locations: lines(visit, help.locations, 'safety/help/locations', 'Location'),
  };
}

/** @param first the number of its first step, as readers count */
function walkPhase(phase: DraftPhase, number: number, first: number, visit: Visit): DraftPhase {
  const { id, title, purpose, steps } = phase;
  const inPhase = inGroup(visit, named(`Phase ${number}`, title));
  return {
    ...phase,
    title: inPhase(title, { path: `phase/${id}/title`, label: 'Phase title', ...LINE }),
    purpose: inPhase(purpose, { path: `phase/${id}/purpose`, label: 'Why this phase?', ...LONG }),
    steps: steps.map((step, index) => walkStep(step, first + index, visit)),
  };
}

function walkStep(step: DraftStep, number: number, visit: Visit): DraftStep {
  const path = `step/${step.id}`;
  const inStep = inGroup(visit, named(`Step ${number}`, step.title));
  const { title, cues, why, breath, media, tools } = step;
  return {
    ...step,
    title: inStep(title, { path: `${path}/title`, label: 'Title', ...LINE }),
    side: walkSide(step.side, path, inStep),
    dose: walkDose(step.dose, path, inStep),
    cues: lines(inStep, cues, `${path}/cues`, 'Cue'),
    breath: breath && {
      ...breath,
      cue: inStep(breath.cue, { path: `${path}/breath`, label: 'Breath cue', ...LONG }),
    },
    why: inStep(why, { path: `${path}/why`, label: 'Why this step?', ...LONG }),
    media: media && { ...media, alt: inStep(media.alt, { path: `${path}/alt`, label: 'Alt text', ...LONG }) },
    tools: tools.map((tool, index) => walkTool(tool, index + 1, path, inStep)),
  };
}

function walkSide(side: DraftStep['side'], path: string, visit: GroupVisit): DraftStep['side'] {
  if (side.kind !== 'one') return side;
  return { ...side, condition: visit(side.condition, { path: `${path}/side`, label: 'Which side', ...LINE }) };
}

function walkDose(dose: DraftStep['dose'], path: string, visit: GroupVisit): DraftStep['dose'] {
  const text = (original: string, name: string, label: string) =>
    visit(original, { path: `${path}/dose.${name}`, label, ...LINE });
  switch (dose.kind) {
    case 'none':
      return { ...dose, text: text(dose.text, 'text', 'Dose') };
    case 'open':
      return { ...dose, until: text(dose.until, 'until', 'Hold until') };
    default:
      return { ...dose, per: text(dose.per, 'per', 'Repeat for each') };
  }
}

function walkTool(tool: Tool, number: number, path: string, visit: GroupVisit): Tool {
  const place = { isLine: true, ...LINE };
  return {
    ...tool,
    name: visit(tool.name, { path: `${path}/tools.name`, label: `Tool ${number}`, ...place }),
    alternative: visit(tool.alternative, {
      ...{ path: `${path}/tools.alternative`, label: `Alternative to tool ${number}` },
      ...place,
    }),
  };
}

function walkAction(action: CompletionAction, number: number, visit: GroupVisit): CompletionAction {
  const path = 'completion/actions';
  const locations = lines(visit, action.locations, `${path}.locations`, `Button ${number}, location`);
  const place = { path: `${path}.label`, label: `Button ${number}`, isLine: true, ...LINE };
  return { ...action, label: visit(action.label, place), locations };
}

type GroupVisit = (text: string, place: Omit<TextPlace, 'group'>) => string;

function inGroup(visit: Visit, group: string, defaults: { isSafety?: boolean } = {}): GroupVisit {
  return (text, place) => visit(text, { group, ...defaults, ...place });
}

function lines(visit: GroupVisit, texts: readonly string[], path: string, label: string): string[] {
  return texts.map((text, index) => visit(text, { path, label: `${label} ${index + 1}`, isLine: true, ...LONG }));
}

function named(part: string, title: string): string {
  return title.trim() === '' ? part : `${part}: ${title.trim()}`;
}
