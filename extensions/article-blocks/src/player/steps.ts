/** Reads the routine's steps from the markup that Liquid rendered (snippets/step.liquid). */
import type { DoseKind, Intensity, SideKind } from '../../../../app/routine/contract.ts';
import { part } from '../shared/markup.ts';
import type { Level, PlayedStep } from './run/model.ts';

/** A step and its element on the page. */
export interface StepOnPage extends PlayedStep {
  element: HTMLElement;
  title: string;
  phaseTitle: string;
}

export function readSteps(root: ParentNode): StepOnPage[] {
  return [...root.querySelectorAll<HTMLElement>('[data-phase]')].flatMap((phaseElement, phase) => {
    const { rounds, roundRest } = phaseElement.dataset;
    const ofPhase = {
      phase,
      phaseTitle: textOf(part(phaseElement, 'phase-title')),
      rounds: numberOf(rounds) ?? 1,
      restBetweenRounds: numberOf(roundRest) ?? 0,
    };
    return [...phaseElement.querySelectorAll<HTMLElement>('[data-step]')].map((element) => ({
      element,
      ...ofPhase,
      title: textOf(part(element, 'step-title')),
      id: element.dataset.step ?? '',
      side: element.dataset.side as SideKind,
      condition: element.dataset.condition ?? '',
      dose: element.dataset.dose as DoseKind,
      min: numberOf(element.dataset.min),
      max: numberOf(element.dataset.max),
      beginner: numberOf(element.dataset.beginner),
      repeats: Boolean(element.dataset.per),
      sets: setsOf(element.dataset),
      restAfter: numberOf(element.dataset.restAfter) ?? 0,
      intensity: element.dataset.intensity as Intensity,
      breath: breathOf(element.dataset),
    }));
  });
}

/** The dose as text, with the amount for one level only. */
export function doseText({ element }: StepOnPage, level: Level): string {
  const dose = part(element, 'dose').cloneNode(true) as HTMLElement;
  for (const other of dose.querySelectorAll(`[data-hide-for="${level}"]`)) other.remove();
  const sets = dose.querySelector<HTMLElement>('[data-beginner-sets]');
  if (level === 'beginner') sets?.append(sets.dataset.beginnerSets ?? '');
  return textOf(dose);
}

function textOf(element: HTMLElement): string {
  return (element.textContent ?? '').trim().replace(/\s+/g, ' ');
}

function breathOf({ inhale, exhale }: DOMStringMap): StepOnPage['breath'] {
  return inhale && exhale ? { inhale: Number(inhale), exhale: Number(exhale) } : null;
}

function setsOf({ sets, setsMax, setRest }: DOMStringMap): StepOnPage['sets'] {
  return { min: numberOf(sets) ?? 1, max: numberOf(setsMax), rest: numberOf(setRest) ?? 0 };
}

function numberOf(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
