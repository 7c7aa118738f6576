/** The demo's third article, a how-to without a routine yet: it lists its steps, so it can be imported. */
import type { ArticleRecord } from '../state/content.ts';

const body = `
<p>A shorter version of the lower back and hip sequence for days when you only have a mat and a wall. It leaves out the
release work, which needs a tool, and keeps what prepares it and what makes it hold.</p>

<h2>Phase 1: Prep</h2>
<p>Cold tissue braces against deeper work, so warm up first.</p>
<h3>1. Quad and hip-flexor opener</h3>
<p>Tuck your hips under, lean forward and reach back. Breathe out on the reach. Do 5 reps on each side.</p>

<h2>Phase 2: Stretch</h2>
<p>This frees the structure around the hip.</p>
<h3>2. Pigeon</h3>
<p>Fold one leg in front of you and let the hips sink. Hold for 60 seconds per side. A full minute gives the deep external
rotators time to let go.</p>
<h3>3. Groin stretch at the wall</h3>
<p>Lie on your back with your hips at the wall. Let your legs fall open, and let gravity do the work. Never force it. Stay
until it lets go: the longer, the better.</p>
<h3>4. Active hamstring stretch</h3>
<p>Pull your toes toward you, and keep your quads tight all the way through. Switch legs.</p>

<h2>Phase 3: Align</h2>
<p>Last, teach the hips to hold what you gained.</p>
<h3>5. Inner-thigh press</h3>
<p>Put a rolled towel between your knees, and keep your back flat. Press 2 to 3 times.</p>
<h3>6. Arm-resisted knee pull</h3>
<p>Pull your knee toward the opposite shoulder while your arm resists. Do 5 to 7 reps on the side where tension travels down
your leg.</p>

<h2>When to stop</h2>
<p>Stop if anything feels sharp or stabbing.</p>

<h2>Keep at it</h2>
<p>Give it a few weeks. With the steps in this order, tension tends to feel less locked in.</p>
`.trim();

export const hipsOnAMatArticle: ArticleRecord = {
  id: 102,
  blogHandle: 'release',
  handle: 'hips-on-a-mat',
  title: 'Hips on a mat: six steps without a tool',
  author: 'Core Nexus',
  publishedAt: '2026-09-15T13:00:00Z',
  excerpt: 'No tool at hand? Six steps from the lower back and hip sequence that need only a mat, a wall and a towel.',
  body,
  tags: ['hips', 'lower back', 'mobility'],
  templateSuffix: null,
};
