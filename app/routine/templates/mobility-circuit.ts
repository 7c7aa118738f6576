/** A template that shows rounds. */
import { RED_FLAGS, amount, phase, step, template } from './parts';

export const mobilityCircuit = template({
  handle: 'morning-mobility-circuit',
  title: 'Morning mobility circuit',
  summary: 'Four easy moves for the spine, hips and shoulders. Go through them in turn, three times.',
  equipment: ['A mat'],
  safety: {
    warning: 'Move within the range that feels easy today. It grows from round to round by itself.',
    stop: 'Stop if a move hurts, or if you get dizzy.',
    redFlags: RED_FLAGS,
    help: null,
  },
  phases: [
    phase({
      id: 'circuit',
      title: 'Circuit',
      purpose: 'Each move prepares the next one, and every round reaches a little further.',
      rounds: 3,
      restBetweenRounds: 45,
      steps: [
        step({
          id: 'cat-cow',
          title: 'Cat and cow',
          cues: ['On hands and knees, round your back as you breathe out.', 'Let it sink as you breathe in.'],
          dose: amount('reps', 8),
          restAfter: 10,
        }),
        step({
          id: 'open-book',
          title: 'Open book',
          cues: [
            'Lie on your side with your knees bent and your arms in front of you.',
            'Lift the upper arm and let it open behind you.',
            'Follow your hand with your eyes.',
          ],
          side: { kind: 'each' },
          dose: amount('reps', 5),
          restAfter: 10,
        }),
        step({
          id: 'low-lunge',
          title: 'Low lunge',
          cues: ['Kneel on one knee, with the other foot in front.', 'Tuck your hips under and shift forward.'],
          side: { kind: 'each' },
          dose: amount('hold', 30),
          restAfter: 10,
          intensity: 'moderate',
        }),
        step({
          id: 'deep-squat',
          title: 'Deep squat',
          cues: ['Sit down between your heels, as low as you like.', 'Hold on to something if that helps.'],
          dose: { kind: 'hold', min: 30, max: null, beginner: 15, per: '' },
          tools: [{ name: 'A door frame to hold on to', alternative: 'a chair', product: null, url: '' }],
          intensity: 'moderate',
        }),
      ],
    }),
  ],
  completion: { message: 'That’s it for this morning. Three times a week is plenty.', actions: [] },
});
