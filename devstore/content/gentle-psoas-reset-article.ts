/** The demo's second article. Like the first, it leaves the steps to the routine. */
import type { ArticleRecord } from '../state/content.ts';

const body = `
<p>Most advice for a tight psoas asks you to work on it: dig in, hold on, push through. It is an odd thing to ask of a
muscle that is tight because it never gets to rest. This reset goes the other way. It is slow, it is soft, and for most
of it you lie still and breathe.</p>
<p>It comes from a clinic, where the results of the other approach are seen every day.</p>

<h2>The muscle in the middle</h2>
<p>The psoas starts at the lower spine, runs through the pelvis and ends at the top of the thigh. It is the one muscle
that ties your back to your legs. It lifts the knee when you walk, and steadies the spine when you stand. It also lies
close behind the diaphragm, which is why a tight one can take the depth out of a breath, and why a deep breath can reach
it.</p>

<h2>Why it gets tight</h2>
<p>Hours in a chair keep it short. Stress keeps it ready to run. A pelvis that tips forward, or a sport that lifts the
knee ten thousand times, gives it more to do than it was made for; and where the belly and the glutes are weak, it does
their work too. None of that is solved by pressing harder on it.</p>

<h2>The signs people miss</h2>
<p>A sore lower back is the sign that everybody knows. Others are easy to put down to something else: an ache deep in the
belly or the groin, a pelvic floor that will not let go, breath that stays high in the chest, a nerve that complains down
the front of the thigh, even an uneasy digestion. Tick off what you recognize in the list that comes with the routine. It
stays on your page, and says which signs a doctor or physical therapist should see first.</p>

<h2>What gentle means</h2>
<ol>
<li><strong>Settle first.</strong> On your back with the knees bent, the muscle has nothing to hold. Give it minutes, not
seconds, and breathe into your belly.</li>
<li><strong>Then lengthen.</strong> In the lunge, the tuck of the tailbone does the work. If you push the hips forward to
feel more, you feel less of what counts.</li>
<li><strong>Then wait.</strong> A soft ball, some of its air let out, and only as much weight as you can breathe under.
Not a hard ball, and not a roller.</li>
</ol>
<p>Mild is the word to remember. If a step makes you hold your breath, it is too much.</p>

<h2>When to leave it alone</h2>
<p>Beside the psoas lie large blood vessels, nerves and organs. Nothing in this routine should ever feel sharp, stabbing
or intensely painful; if it does, stop there. See a doctor or physical therapist first if pain shoots or feels electric,
if gentle stretching never eases it, if a leg is numb or weak, if you have marked pelvic pain or trouble with the pelvic
floor, or if you are recovering from giving birth.</p>
<p>If you would rather have somebody look at it, the clinic has rooms in Egg Harbor Township and in Washington Township,
South Jersey.</p>

<h2>Little and often</h2>
<p>One long session will not undo years of sitting. Quiet ones add up. When the reset has become easy,
<a href="/blogs/release/lower-back-and-hip-sequence">the lower back and hip sequence</a> takes it further.</p>
`.trim();

export const gentlePsoasResetArticle: ArticleRecord = {
  id: 101,
  blogHandle: 'release',
  handle: 'gentle-psoas-reset',
  title: 'The gentle psoas reset: less force, more breath',
  author: 'Core Nexus',
  publishedAt: '2026-11-03T14:00:00Z',
  excerpt:
    'A tight psoas does not need digging into. Three quiet steps, slow breathing and a soft ball coax it into letting go.',
  body,
  tags: ['psoas', 'breathing', 'routines'],
  templateSuffix: null,
};
