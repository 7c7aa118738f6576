/** The demo's Buyer's Brief: how to choose a hip flexor release tool. */
import type { Brief } from '../../app/brief/schema';

export const buyersBrief: Brief = {
  version: 2,
  handle: 'buyers-brief',
  title: 'Before you buy a hip-flexor release tool',
  pitch:
    'Most tools manage the easy half of the routine. This short guide shows you how to tell, before you pay, whether one can do the other half too.',
  inside: [
    'What shape, material and angle decide, and what they do not',
    'Three tests that show whether a tool can do the whole routine',
    'What a roller, a ball or your hands already do for nothing',
    'When to see a doctor or physical therapist instead of buying anything',
  ],
  sections: [
    {
      id: 'section-1',
      heading: 'Start with the job, not the tool',
      blocks: [
        {
          id: 'block-1',
          kind: 'text',
          paragraphs: [
            'Tightness around the lower back and hip is seldom one muscle. The psoas and the iliacus pull from the front, the quadratus lumborum tips the pelvis from behind, and the glute medius holds the side. A tool is worth its price if it can reach all four and stay there. A tool that only manages one of them leaves the others to take up the load.',
            'So write down what you want it to do before you look at any. If your trouble is the front of the thigh or the big muscles of the buttock, a foam roller serves you well and you can stop reading. The rest of this guide is for the places that a roller cannot get to.',
          ],
        },
      ],
    },
    {
      id: 'section-2',
      heading: 'Shape: two places, two tips',
      blocks: [
        {
          id: 'block-2',
          kind: 'text',
          paragraphs: [
            'The psoas is long and lies deep behind the belly. It fans out and changes direction on its way, so it wants a broad, rounded tip that spreads the pressure, and that you can move a little between breaths to meet the muscle at another angle.',
            'The iliacus lines the inside of the hip bone. To meet it you have to come in just past the edge of the bone and turn towards it. That takes a narrower tip, set at an angle. One ball, however good, is too round for the second place or too sharp for the first.',
            'Look at the base as well. Muscles do not lie square to the floor. A base that turns by itself follows the body as you settle; a fixed one makes you twist to suit the tool, and a twisted body does not let go.',
          ],
        },
      ],
    },
    {
      id: 'section-3',
      heading: 'Material: firm under weight, kind at the edge',
      blocks: [
        {
          id: 'block-3',
          kind: 'text',
          paragraphs: [
            'Press the tip hard with your thumb. If it gives way, it will give way under your hips too, and you will push harder to make up for it. If it is hard all the way to a sharp rim, it will find the bone before the muscle. What you want is a firm core, a surface that does not slide on clothes, and an edge that you could lean a forearm on without wincing.',
            'Ask how it is cleaned, what weight it is made for, and whether the tips can be replaced. A seller who knows the product answers all three without looking them up.',
          ],
        },
      ],
    },
    {
      id: 'section-criteria',
      heading: 'The criteria at a glance',
      blocks: [
        {
          id: 'block-criteria',
          kind: 'table',
          header: ['What decides', 'Look for', 'Be wary of'],
          rows: [
            ['Tips', 'A broad one for the psoas, a narrow one for the iliacus', 'One ball for everything'],
            ['Angle', 'The narrow tip turns towards the hip bone', 'Pressure straight into the belly'],
            ['Base', 'Turns by itself as you settle', 'Makes you twist to suit it'],
            ['Material', 'A firm core with a kind edge', 'A tip that gives way under your thumb'],
            ['Grip', 'Stays put when you let go with your hands', 'Slides on the floor you really use'],
          ],
        },
      ],
    },
    {
      id: 'section-4',
      heading: 'Test 1: does it reach the iliacus at the right angle?',
      blocks: [
        {
          id: 'block-4',
          kind: 'text',
          paragraphs: [
            'Lie face down with the tip just inside the bony point at the front of the hip. Breathe in, and as you breathe out let your weight come onto it slowly. It should feel as if the pressure goes outwards, towards the bone, and it should open a little with each breath out.',
            'If the pressure goes straight back into the belly, the angle is wrong, and no amount of force will put it right. If you feel a pulse under the tip, or anything sharp, come off it and move.',
          ],
        },
      ],
    },
    {
      id: 'section-5',
      heading: 'Test 2: does it hold on the QL without slipping?',
      blocks: [
        {
          id: 'block-5',
          kind: 'text',
          paragraphs: [
            'The quadratus lumborum sits just above the hip at the back. Lean onto the tool there, and let go with your hands. Stay for a minute. A tool that can do this work stays where you put it, while your breathing moves you.',
            'If you have to hold it in place, your arms and shoulders are working, and your back will not rest. Try it on the floor that you will really use: what grips carpet may skate on wood.',
          ],
        },
      ],
    },
    {
      id: 'section-6',
      heading: 'Test 3: does it serve the glute medius without bruising?',
      blocks: [
        {
          id: 'block-6',
          kind: 'text',
          paragraphs: [
            'Turn onto your side and find the tender spot below the crest of the hip. Wait there until it softens. Look at the place the next morning. It may feel worked; it should not be marked. A bruise means that the tip is too small or too hard for a muscle that lies this close to the bone.',
          ],
        },
      ],
    },
    {
      id: 'section-7',
      heading: 'What you may not need to buy',
      blocks: [
        {
          id: 'block-7',
          kind: 'text',
          paragraphs: [
            'Your hands, a wall and a rolled towel do a good part of the routine. The opener, the stretches and both of the last two exercises need no tool at all. Hands can work on the glute medius. A roller prepares the front of the thigh. What they cannot do is reach the psoas and the iliacus with any precision, or hold one spot for two minutes without tiring you.',
            'If you are new to this, do the routine for two weeks without a tool. You will find out which step you keep wishing you could reach, and you will choose better for it.',
          ],
        },
      ],
    },
    {
      id: 'section-8',
      heading: 'When to see a doctor or physical therapist instead',
      blocks: [
        {
          id: 'block-8',
          kind: 'text',
          paragraphs: [
            'No tool is the answer to pain that is sharp, shooting or electric, to numbness or weakness in the leg, or to pain that gentle movement never eases. The same goes for the months after giving birth, and for trouble with the pelvic floor. Large vessels and nerves lie beside these muscles. See a doctor or physical therapist first, and bring this guide if it helps.',
          ],
        },
      ],
    },
    {
      id: 'section-9',
      heading: 'A list to take to the shop',
      blocks: [
        {
          id: 'block-9',
          kind: 'checklist',
          items: [
            'Two tips: one broad, one narrow and angled',
            'A base that turns with you',
            'A firm core with a rounded edge',
            'A surface that stays put on your own floor',
            'Reach for all four muscles: psoas, iliacus, QL, glute medius',
            'A way to clean it, and parts that can be replaced',
            'Time to send it back if test 1, 2 or 3 fails at home',
          ],
        },
        {
          id: 'block-10',
          kind: 'text',
          paragraphs: [
            'We make a tool of this kind, the Core Nexus, and wrote these tests while we were building it. Put it through them as you would any other.',
          ],
        },
      ],
    },
  ],
  consent: 'Send me the Brief by email. I can unsubscribe with one click.',
  alternative: {
    label: 'Prefer to buy on Amazon? See the Core Nexus there',
    url: 'https://www.amazon.com/s?k=core+nexus',
  },
  marketingConsent: '',
  product: null,
  mail: null,
};
