/** A template that shows breaths as a dose, with a pace. */
import { RED_FLAGS, amount, phase, step, template } from './parts';

export const breathingPractice = template({
  handle: 'evening-breathing-practice',
  title: 'Evening breathing practice',
  summary: 'A few minutes of slow breaths, each a little longer on the way out. Best before you go to bed.',
  equipment: ['A quiet place to sit or lie down'],
  safety: {
    warning: 'Never strain to reach the pace. If you run out of air, breathe as you like, then join in again.',
    stop: 'Stop if you feel dizzy or anxious, and breathe normally.',
    redFlags: RED_FLAGS,
    help: null,
  },
  phases: [
    phase({
      id: 'arrive',
      title: 'Arrive',
      purpose: 'First feel the breath as it is.',
      steps: [
        step({
          id: 'notice',
          title: 'Notice your breath',
          cues: ['Rest one hand on your chest and one on your belly.', 'Notice which one moves. Change nothing.'],
          dose: amount('hold', 60),
        }),
      ],
    }),
    phase({
      id: 'slow-down',
      title: 'Slow down',
      purpose: 'A longer breath out tells the body that it can rest.',
      steps: [
        step({
          id: 'even-breaths',
          title: 'Even breaths',
          cues: ['Breathe in through the nose.', 'Let the breath out go on for as long as the breath in.'],
          dose: amount('breaths', 8),
          breath: { cue: 'In and out, at the same pace.', inhale: 4, exhale: 4 },
          restAfter: 15,
        }),
        step({
          id: 'long-exhale',
          title: 'Longer out than in',
          cues: ['Breathe in through the nose.', 'Breathe out slowly, as if through a straw.'],
          why: 'The heart slows down on the breath out.',
          dose: { kind: 'breaths', min: 10, max: 12, beginner: 6, per: '' },
          breath: { cue: 'Let each breath out take its time.', inhale: 4, exhale: 6 },
        }),
      ],
    }),
    phase({
      id: 'let-go',
      title: 'Let go',
      steps: [
        step({
          id: 'rest',
          title: 'Rest',
          cues: ['Stop counting, and let your breath come and go.'],
          dose: { kind: 'open', until: 'you feel like getting up' },
        }),
      ],
    }),
  ],
  completion: { message: 'Stay like this for as long as you like. Good night.', actions: [] },
});
