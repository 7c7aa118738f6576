/** Reads the routine's steps back from the markup that Liquid rendered. */
import type { DoseKind, Intensity, SideKind } from '../../../../app/routine/contract.ts';
import { part } from '../page/parts.ts';
import type { Level, PlayedStep } from '../run/model.ts';

/** A step, and where it stands on the page. */
export interface StepOnPage extends PlayedStep {
  item: HTMLElement;
  title: string;
  phaseTitle: string;
}

export function readSteps(root: ParentNode): StepOnPage[] {
  return [...root.querySelectorAll<HTMLElement>('[data-phase]')].flatMap((element, phase) => {
    const phaseTitle = textOf(part(element, 'phase-title'));
    return [...element.querySelectorAll<HTMLElement>('[data-step]')].map((item) => ({
      item,
      phase,
      phaseTitle,
      title: textOf(part(item, 'step-title')),
      id: item.dataset.step ?? '',
      side: item.dataset.side as SideKind,
      condition: item.dataset.condition ?? '',
      dose: item.dataset.dose as DoseKind,
      min: amount(item.dataset.min),
      max: amount(item.dataset.max),
      beginner: amount(item.dataset.beginner),
      repeats: Boolean(item.dataset.per),
      intensity: item.dataset.intensity as Intensity,
      breath: breathOf(item.dataset),
    }));
  });
}

/** The dose in words, with the amount for a level alone. */
export function doseOf({ item }: StepOnPage, level: Level): string {
  const dose = part(item, 'dose').cloneNode(true) as HTMLElement;
  for (const other of dose.querySelectorAll(`[data-not="${level}"]`)) other.remove();
  return textOf(dose);
}

/** What an element says to a reader, in one line. */
function textOf(element: HTMLElement): string {
  return (element.textContent ?? '').trim().replace(/\s+/g, ' ');
}

function breathOf({ inhale, exhale }: DOMStringMap): StepOnPage['breath'] {
  return inhale && exhale ? { inhale: Number(inhale), exhale: Number(exhale) } : null;
}

function amount(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
