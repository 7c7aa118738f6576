/** A template that shows sets and rests. */
import { RED_FLAGS, amount, phase, step, template } from './parts';

export const strengthSession = template({
  handle: 'glute-and-core-strength',
  title: 'Glute and core strength',
  summary: 'A short session without weights. Two or three times a week, with a day off in between.',
  equipment: ['A mat', 'A sturdy chair'],
  safety: {
    warning: 'Choose the pace at which the last repetition is still a clean one.',
    stop: 'Stop if a joint hurts. Tired muscles are fine.',
    redFlags: RED_FLAGS,
    help: null,
  },
  phases: [
    phase({
      id: 'warm-up',
      title: 'Warm up',
      purpose: 'Cold muscles leave the work to the joints.',
      steps: [
        step({
          id: 'sit-to-stand',
          title: 'Sit to stand',
          cues: ['Sit on the edge of the chair.', 'Stand up without using your hands, then sit down slowly.'],
          dose: amount('reps', 10),
          restAfter: 30,
          tools: [{ name: 'A chair', alternative: 'a bench', product: null, url: '' }],
        }),
      ],
    }),
    phase({
      id: 'strength',
      title: 'Strength',
      purpose: 'Several sets with a rest between them make a muscle stronger than one long one.',
      steps: [
        step({
          id: 'glute-bridge',
          title: 'Glute bridge',
          cues: [
            'Lie on your back with your feet flat.',
            'Press through your heels and lift your hips.',
            'Lower them slowly.',
          ],
          dose: { kind: 'reps', min: 10, max: 12, beginner: 6, per: '' },
          sets: { min: 3, max: null, rest: 45 },
          restAfter: 60,
          intensity: 'moderate',
        }),
        step({
          id: 'side-plank',
          title: 'Side plank',
          cues: ['Lie on your side, propped on your forearm.', 'Lift your hips until your body is straight.'],
          side: { kind: 'each' },
          dose: { kind: 'hold', min: 20, max: 30, beginner: 10, per: '' },
          sets: { min: 2, max: 3, rest: 30 },
          restAfter: 60,
          intensity: 'moderate',
        }),
        step({
          id: 'dead-bug',
          title: 'Dead bug',
          cues: [
            'Lie on your back with your arms and knees up.',
            'Lower one arm and the opposite leg, then change.',
            'Keep your back on the mat.',
          ],
          dose: amount('reps', 8),
          sets: { min: 3, max: null, rest: 45 },
          intensity: 'moderate',
        }),
      ],
    }),
  ],
  completion: { message: 'Done. Drink something, and take a day off before the next session.', actions: [] },
});
