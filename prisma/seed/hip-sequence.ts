/** The routine of the demo's main article: four phases and ten steps. */
import type { Phase, Routine, Tool } from '../../app/routine/contract';

const CORE_NEXUS: Tool = { name: 'Core Nexus', substitute: '' };

const prep: Phase = {
  id: 'prep',
  title: 'Prep',
  purpose: 'Cold tissue braces against deeper work. A few slow repetitions warm it first.',
  steps: [
    {
      id: 'quad-hip-flexor-opener',
      title: 'Quad and hip-flexor opener',
      cues: ['Tuck the hips under.', 'Lean forward.', 'Reach back, and breathe out as you reach.'],
      why: 'It warms the front of the thigh and hip, which every later phase asks to let go.',
      side: { kind: 'each' },
      dose: { kind: 'reps', min: 5, max: null, beginner: null },
      breath: { cue: 'Breathe out on the reach.', inhale: null, exhale: null },
      media: null,
      tools: [],
      intensity: 'gentle',
    },
  ],
};

const stretch: Phase = {
  id: 'stretch',
  title: 'Stretch',
  purpose: 'Free the structure around the hip first, so that the deep muscles have somewhere to go.',
  steps: [
    {
      id: 'pigeon',
      title: 'Pigeon',
      cues: [
        'Bring the front shin across the mat.',
        'Square the hips.',
        'Fold forward as far as you can stay at ease.',
      ],
      why: 'It reaches the deep rotators behind the hip. A full minute gives tissue the time to let go.',
      side: { kind: 'each' },
      dose: { kind: 'hold', min: 60, max: null, beginner: null, per: '' },
      breath: { cue: 'Slow breaths, and a little more weight with each one out.', inhale: null, exhale: null },
      media: null,
      tools: [],
      intensity: 'moderate',
    },
    {
      id: 'groin-stretch-wall',
      title: 'Groin stretch at the wall',
      cues: [
        'Lie on your back with your hips against the wall.',
        'Let both legs fall open.',
        'Leave the work to gravity; do not push.',
      ],
      why: 'The inner thighs hold on to the front of the pelvis. Time opens them, force does not.',
      side: { kind: 'none' },
      dose: { kind: 'open', until: 'your legs stop sinking; longer is better' },
      breath: null,
      media: null,
      tools: [],
      intensity: 'gentle',
    },
    {
      id: 'hamstring-stretch-quads-active',
      title: 'Hamstring stretch, quads active',
      cues: ['Pull the toes towards you.', 'Keep the front of the thigh tight throughout.'],
      why: 'It takes load off the back of the pelvis, which the hamstrings pull on.',
      side: { kind: 'each' },
      dose: { kind: 'none' },
      breath: null,
      media: null,
      tools: [],
      intensity: 'moderate',
    },
  ],
};

const release: Phase = {
  id: 'release',
  title: 'Release',
  purpose: 'These muscles drive the pattern. With the hip free around them, they can be reached one by one.',
  steps: [
    {
      id: 'psoas',
      title: 'Psoas',
      cues: [
        'Settle the broad tip into the muscle, beside the navel and above the hip.',
        'Rotate the release point through the muscle: it fans out and changes its angle.',
        'Come off at once if you feel a pulse under the tip.',
      ],
      why: 'It runs from the spine through the pelvis to the thigh, so it tilts both when it is short.',
      side: { kind: 'each' },
      dose: { kind: 'hold', min: 120, max: null, beginner: 60, per: '' },
      breath: { cue: 'Breathe into the belly, and wait for each breath out.', inhale: null, exhale: null },
      media: null,
      tools: [CORE_NEXUS],
      intensity: 'intense',
    },
    {
      id: 'iliacus',
      title: 'Iliacus',
      cues: [
        'Bring the narrow, angled tip just inside the edge of the hip bone.',
        'Breathe deeply: the muscle opens on the exhale.',
        'Add body weight gradually. Never force it.',
      ],
      why: 'It lines the inside of the hip bone, where a roller or a thumb cannot stay for long.',
      side: { kind: 'each' },
      dose: { kind: 'none' },
      breath: { cue: 'Let the tip in on the breath out, and only then.', inhale: 4, exhale: 6 },
      media: {
        src: '/assets/article-pp02-iliacus-demo.webp',
        alt: 'A person face down on a mat, propped on the forearms, with the tool under the front of the hip. An inset shows its two tips, one broad and one narrow, on a base that rotates.',
        width: 1200,
        height: 800,
      },
      tools: [CORE_NEXUS],
      intensity: 'intense',
    },
    {
      id: 'quadratus-lumborum',
      title: 'QL (quadratus lumborum)',
      cues: [
        'Find the place just above the hip, at the back.',
        'Lean onto it, and let the rest of your back go heavy.',
      ],
      why: 'When it is tight, it tips the pelvis up on that side.',
      side: { kind: 'each' },
      dose: { kind: 'none' },
      breath: null,
      media: null,
      tools: [{ name: 'Core Nexus', substitute: 'a foam roller, for the outer part' }],
      intensity: 'moderate',
    },
    {
      id: 'glute-medius',
      title: 'Glute medius',
      cues: [
        'Find the tender spot on the side of the hip.',
        'Press by hand; or lie on the tool, and turn your body until you meet the spot.',
      ],
      why: 'It steadies the pelvis from the side, and takes over when the front is tight.',
      side: { kind: 'each' },
      dose: { kind: 'open', until: 'it softens' },
      breath: null,
      media: null,
      tools: [{ name: 'Core Nexus', substitute: 'your hands' }],
      intensity: 'moderate',
    },
  ],
};

const align: Phase = {
  id: 'align',
  title: 'Align',
  purpose: 'A little easy strength makes the release hold: the pelvis gets a reason to stay where it is now.',
  steps: [
    {
      id: 'inner-thigh-press',
      title: 'Inner-thigh press',
      cues: ['Put the tool or a rolled towel between your knees.', 'Keep your back flat.', 'Press the knees together.'],
      why: 'It brings both halves of the pelvis back to level.',
      side: { kind: 'none' },
      dose: { kind: 'reps', min: 2, max: 3, beginner: null },
      breath: null,
      media: null,
      tools: [{ name: 'Core Nexus', substitute: 'a rolled towel' }],
      intensity: 'gentle',
    },
    {
      id: 'arm-resisted-knee-pull',
      title: 'Arm-resisted knee pull',
      cues: ['Pull the knee towards the opposite shoulder.', 'Resist with your arm.'],
      why: 'The hip flexor works again, at its new length.',
      side: { kind: 'one', condition: 'the side where tension travels down the leg' },
      dose: { kind: 'reps', min: 5, max: 7, beginner: null },
      breath: null,
      media: null,
      tools: [],
      intensity: 'moderate',
    },
  ],
};

export const hipSequence: Routine = {
  version: 1,
  handle: 'lower-back-and-hip-sequence',
  title: 'The lower back and hip sequence',
  summary:
    'Tension in the lower back and hip comes from a pattern of muscles, so one release spot rarely settles it. Take the four phases in order: a phase that you skip loads the others.',
  equipment: ['A mat and a free wall', 'Core Nexus, for the release phase', 'A towel, rolled up'],
  fit: null,
  safety: {
    warning:
      'Large vessels, nerves and organs lie beside the muscles at the front of the hip. Let your weight arrive slowly, and never dig.',
    stop: 'Stop at once if anything feels sharp, stabbing or intensely painful, or if you cannot breathe through it.',
    redFlags: [
      'Sharp, shooting or electric pain',
      'Pain that gentle stretching does not ease',
      'Marked pelvic pain, or trouble with the pelvic floor',
      'You gave birth not long ago and are still recovering',
      'Numbness or weakness in a leg',
    ],
    help: {
      label: 'Book a visit with a physical therapist',
      url: 'https://core-nexus.example/book',
      locations: ['Egg Harbor Township, South Jersey', 'Washington Township, South Jersey'],
    },
  },
  phases: [prep, stretch, release, align],
  completion: {
    message:
      'That is the whole sequence. Keep at it: done in order and without force, tension tends to feel less locked in.',
    actions: [
      { kind: 'brief', label: 'Read this before you buy a tool', url: '', locations: [] },
      { kind: 'shop', label: 'More from the release journal', url: '/blogs/release', locations: [] },
    ],
  },
};
