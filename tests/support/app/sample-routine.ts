/** A valid routine that uses every feature, for tests to change. */
import { ROUTINE_FORMAT, type Routine, SINGLE_SET } from '../../../app/routine/contract.ts';

export function sampleRoutine(): Routine {
  return {
    version: ROUTINE_FORMAT,
    handle: 'hip-sequence',
    title: 'Hip sequence',
    summary: 'Opens the hips in an order that holds.',
    equipment: ['A mat'],
    selfCheck: {
      causes: ['Long sitting'],
      signs: [
        { text: 'A dull ache in the groin', seeProfessional: true },
        { text: 'Shallow breathing', seeProfessional: false },
      ],
    },
    safety: {
      warning: 'Press gently.',
      stop: 'Stop at a sharp pain.',
      redFlags: ['Numbness in the leg'],
      help: { label: 'Book a visit', url: 'https://clinic.example/book', locations: ['North', 'South'] },
    },
    phases: [
      {
        id: 'prep',
        title: 'Prep',
        purpose: 'Cold tissue braces.',
        rounds: 1,
        restBetweenRounds: 0,
        steps: [
          {
            id: 'opener',
            title: 'Hip opener',
            cues: ['Tuck the hips under', 'Reach back'],
            why: '',
            side: { kind: 'each' },
            dose: { kind: 'reps', min: 5, max: 7, beginner: 3, per: '' },
            sets: { ...SINGLE_SET },
            restAfter: 0,
            breath: { cue: 'Breathe out on the reach', inhale: 4, exhale: 6 },
            media: {
              kind: 'image',
              file: null,
              url: '/assets/opener.webp',
              alt: 'A person kneeling',
              width: 800,
              height: 600,
            },
            tools: [{ name: 'Block', alternative: 'Rolled towel', product: null, url: '' }],
            intensity: 'gentle',
          },
          {
            id: 'wall',
            title: 'Groin stretch',
            cues: ['Let the legs fall open'],
            why: 'Gravity does the work.',
            side: { kind: 'none' },
            dose: { kind: 'open', until: 'it softens' },
            sets: { ...SINGLE_SET },
            restAfter: 0,
            breath: null,
            media: null,
            tools: [],
            intensity: 'gentle',
          },
        ],
      },
      {
        id: 'align',
        title: 'Align',
        purpose: '',
        rounds: 1,
        restBetweenRounds: 0,
        steps: [
          {
            id: 'pull',
            title: 'Knee pull',
            cues: ['Resist with the arm'],
            why: '',
            side: { kind: 'one', condition: 'the side where tension travels down the leg' },
            dose: { kind: 'hold', min: 60, max: null, beginner: null, per: 'tender spot' },
            sets: { ...SINGLE_SET },
            restAfter: 0,
            breath: null,
            media: null,
            tools: [],
            intensity: 'moderate',
          },
        ],
      },
    ],
    completion: {
      message: 'Well done.',
      actions: [
        { kind: 'brief', label: 'Get the Brief', url: '', product: null, locations: [] },
        { kind: 'shop', label: 'See the tool', url: '/products/tool', product: null, locations: [] },
        {
          kind: 'booking',
          label: 'Book a visit',
          url: 'https://clinic.example/book',
          product: null,
          locations: ['North', 'South'],
        },
      ],
    },
  };
}
