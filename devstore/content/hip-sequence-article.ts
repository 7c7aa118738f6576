/** The demo's main article. It explains why; the steps are in the routine. */
import type { ArticleRecord } from '../state/content.ts';

const body = `
<p>If your lower back tightens again an hour after you stretched it, the stretch was probably not wrong. It was alone.
Tension in the lower back and hip is rarely the work of one muscle. Several of them pull on the same pelvis, each
covering for the next, and the one that hurts is often only the last in line.</p>
<p>That is why a single release spot seldom settles it, and why this sequence has four phases instead of one good
trick.</p>

<h2>A pattern, not a spot</h2>
<p>Think of the pelvis as a bowl held by guy ropes. The psoas and the iliacus hold it from the front, the quadratus
lumborum (QL) from the back, the glute medius from the side, and the deep rotators from underneath. Sit for years, or
train hard on one side, and some ropes shorten. The bowl tips. The others then work all day to keep it level.</p>
<p>Loosen one rope and the bowl moves a little, the rest take up the slack, and by the evening you are back where you
began. Loosen them in an order that makes sense and the bowl has a chance to settle.</p>

<h2>Why the order matters</h2>
<p>Each phase prepares the one after it. Leave one out and the next has to do its work as well.</p>
<ol>
<li><strong>Prep.</strong> Cold tissue braces against pressure. A few slow movements for the front of the thigh
warm it first.</li>
<li><strong>Stretch.</strong> Before going deep, free the structure around the hip: the rotators behind it, the groin
and the hamstrings that hang on the back of the pelvis.</li>
<li><strong>Release.</strong> Now the muscles that drive the pattern, from front to side. This is the part that most
people start with, and the part that works least well when it comes first.</li>
<li><strong>Align.</strong> A short piece of easy strength work. It gives the pelvis a reason to stay where you have
just put it.</li>
</ol>

<h2>What you need</h2>
<p>A mat, a wall and a towel. Hands and a foam roller will take you through a good part of the sequence. Where they fall
short is at the front of the hip: the psoas is deep and the iliacus lies against the inner face of the hip bone, so a
roller slides over both, and thumbs tire long before the muscle lets go.</p>
<p>We made the Core Nexus for those two. It has a broad tip for the psoas and a narrow, angled one for the iliacus, on a
base that rotates by itself while you breathe. It reaches the QL and the glute medius too. Where the sequence asks for
something between the knees, a rolled towel does as well.</p>

<h2>How it should feel</h2>
<p>Aim for a pressure you can breathe through. Deep tissue opens on the exhale, so let each breath out be longer than the
breath in, and let your weight arrive a little at a time. A tender spot is useful. A spot that makes you hold your
breath is too much: ease off until the breath comes back.</p>
<p>Most people notice one side more than the other. Give both their turn anyway, unless a step says otherwise.</p>

<h2>When to be careful</h2>
<p>Large vessels, nerves and organs lie beside the muscles at the front of the hip. Never force, never dig, and never
press on a pulse. Stop at once if anything feels sharp, electric or numb.</p>
<p>See a doctor or a physical therapist first if you are pregnant or have recently given birth, if you have had surgery
in the belly or the hip, or if pain, numbness or weakness travels down a leg and is new to you. An article cannot
examine you.</p>

<h2>Read this before you buy</h2>
<p>Tools for hip-flexor release look alike in photographs and behave very differently under body weight. Four things
decide: the shape of the tip, the material, the angle at which it meets the hip bone, and whether it stays put. A tool
should reach the iliacus at the right angle, hold pressure on the QL without slipping, and serve the glute medius
without bruising. Many do only the easy one of the three.</p>
<p>Check for that before you spend money, on ours or anyone else’s.</p>

<h2>Keep at it</h2>
<p>The first time through, you will mostly be finding your way. After a few times the order is familiar and the
breathing takes over. Keep at it: done regularly, in order and without force, the sequence tends to leave the back and
the hips feeling less locked in.</p>
<p>There is more of this in <a href="/blogs/release">the release journal</a>.</p>
`.trim();

export const hipSequenceArticle: ArticleRecord = {
  id: 100,
  blogHandle: 'release',
  handle: 'lower-back-and-hip-sequence',
  title: 'The lower back and hip sequence: four phases, in this order',
  author: 'Core Nexus',
  publishedAt: '2026-10-06T13:00:00Z',
  excerpt:
    'One release spot rarely settles a tight lower back. Here is the whole pattern, the order that undoes it, and why skipping a phase loads the others.',
  body,
  tags: ['hips', 'lower back', 'routines'],
  templateSuffix: null,
};
