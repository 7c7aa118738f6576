/** A gentle routine in three steps that releases the psoas. */
import { type Phase, ROUTINE_FORMAT, type Routine, SINGLE_SET } from '../../app/routine/contract';

const BOOKING = 'https://south-jersey-pt.example/book';
const LOCATIONS = ['Egg Harbor Township, South Jersey', 'Washington Township, South Jersey'];

const settle: Phase = {
  id: 'settle',
  title: 'Settle',
  purpose: 'The psoas answers to stress as much as to posture. It lets go of a body that has stopped bracing.',
  rounds: 1,
  restBetweenRounds: 0,
  steps: [
    {
      id: 'constructive-rest',
      title: 'Constructive rest',
      cues: [
        'Lie on your back with your knees bent, feet flat and hip-width apart.',
        'Let the spine rest in its own curve: neither pressed flat nor arched.',
        'Lay both hands on the lower belly, and breathe into them.',
      ],
      why: 'With the legs propped up, the muscle has nothing left to hold. Slow breathing tells it so.',
      side: { kind: 'none' },
      dose: { kind: 'hold', min: 300, max: 600, beginner: null, per: '' },
      sets: SINGLE_SET,
      restAfter: 0,
      breath: { cue: 'Let the belly rise under your hands, and take longer to breathe out.', inhale: 4, exhale: 6 },
      media: null,
      tools: [],
      intensity: 'gentle',
    },
  ],
};

const lengthen: Phase = {
  id: 'lengthen',
  title: 'Lengthen',
  purpose: 'Now that it is quiet, show it a little more length. A mild stretch is enough.',
  rounds: 1,
  restBetweenRounds: 0,
  steps: [
    {
      id: 'kneeling-lunge',
      title: 'Kneeling lunge',
      cues: [
        'Kneel on something soft, with the front knee at a right angle above its ankle.',
        'Rest your hands on the front thigh, and draw the belly in lightly.',
        'Tuck the tailbone under a little. This is the part that counts.',
        'Stay tall: do not push the hips forward.',
      ],
      why: 'The tuck does the stretching. You should feel it, mildly, at the front of the hip behind you.',
      side: { kind: 'each' },
      dose: { kind: 'hold', min: 30, max: 45, beginner: null, per: '' },
      sets: SINGLE_SET,
      restAfter: 0,
      breath: null,
      media: null,
      tools: [{ name: 'A cushion under the knee', alternative: 'a folded towel', product: null, url: '' }],
      intensity: 'gentle',
    },
  ],
};

const release: Phase = {
  id: 'release',
  title: 'Release',
  purpose: 'Last, a soft touch. The ball waits for the muscle; it does not dig for it.',
  rounds: 1,
  restBetweenRounds: 0,
  steps: [
    {
      id: 'soft-ball',
      title: 'Release on a soft ball',
      cues: [
        'Lie on your stomach with the ball just inside the bony point of the hip.',
        'Carry your weight on your forearms, and lower it onto the ball a little at a time.',
        'At a tender spot, pause and breathe. Do not press harder.',
      ],
      why: 'Tender tissue softens while you wait. Pushed, it guards itself, and you start over.',
      side: { kind: 'each' },
      dose: { kind: 'hold', min: 30, max: 60, beginner: null, per: 'tender spot' },
      sets: SINGLE_SET,
      restAfter: 0,
      breath: { cue: 'Breathe slowly at the spot, and let each breath out take some weight.', inhale: 4, exhale: 6 },
      media: null,
      tools: [
        {
          name: 'A soft ball, not fully pumped up; never a hard one, nor a roller',
          alternative: '',
          product: null,
          url: '',
        },
      ],
      // Close to large blood vessels and nerves, so the player shows a warning first.
      intensity: 'intense',
    },
  ],
};

export const gentlePsoasReset: Routine = {
  version: ROUTINE_FORMAT,
  handle: 'gentle-psoas-reset',
  title: 'The gentle psoas reset',
  summary:
    'Three quiet steps that coax a tight psoas into letting go, with slow breathing and next to no force. Take your time: a slower round is a better one.',
  equipment: ['A mat, and something soft to kneel on', 'A soft ball with some of the air let out'],
  selfCheck: {
    causes: [
      'Long hours of sitting',
      'Stress that does not let up',
      'A posture that tips the pelvis',
      'Overuse in sport',
      'A weak core, or weak glutes',
    ],
    signs: [
      { text: 'Pain deep in the belly or the groin', seeProfessional: true },
      { text: 'Tension in the pelvic floor', seeProfessional: true },
      { text: 'Shallow breathing', seeProfessional: false },
      { text: 'An irritated nerve down the front of the thigh', seeProfessional: true },
      { text: 'An uneasy digestion', seeProfessional: false },
    ],
  },
  safety: {
    warning:
      'Never dig. Large vessels, nerves and organs lie beside this muscle, so keep every touch soft and let your weight arrive slowly.',
    stop: 'Stop at once if anything feels sharp, stabbing or intensely painful. None of this ever should.',
    redFlags: [
      'Sharp, shooting or electric pain',
      'Pain that gentle stretching does not ease',
      'Marked pelvic pain, or trouble with the pelvic floor',
      'You gave birth not long ago and are still recovering',
      'Numbness or weakness in a leg',
    ],
    help: { label: 'Book a visit with a physical therapist', url: BOOKING, locations: LOCATIONS },
  },
  phases: [settle, lengthen, release],
  completion: {
    message:
      'Well done. Stay down for a few breaths before you get up. This works by patience: come back to it when the front of the hip feels short again.',
    actions: [
      { kind: 'booking', label: 'Book a visit at the clinic', url: BOOKING, product: null, locations: LOCATIONS },
      { kind: 'brief', label: 'Read this before you buy a tool', url: '', product: null, locations: [] },
    ],
  },
};
