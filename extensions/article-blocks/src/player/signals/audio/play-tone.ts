import type { Note } from './tones.ts';

/** Strengths of the fundamental, its octave and the twelfth above: warm like a bell, and audible on small speakers. */
const OVERTONES = [0, 1, 0.25, 0.08];

const ATTACK_SECONDS = 0.008;

/** Time constant of a canceled tone's fade-out. After six times that, it's inaudible. */
const FADE_SECONDS = 0.002;

/**
 * Plays notes into a node, from `when` on its audio clock (seconds). Returns a function that cancels the tone, even if
 * it has begun; it then fades out within 12 ms, because a hard cut would click.
 */
export function playTone(notes: readonly Note[], into: AudioNode, when: number): () => void {
  const { context } = into;
  const out = new GainNode(context);
  out.connect(into);
  const wave = new PeriodicWave(context, { imag: OVERTONES, real: OVERTONES.map(() => 0) });
  const sources = notes.map((note) => {
    const source = new OscillatorNode(context, { type: 'custom', periodicWave: wave, frequency: note.hz });
    const gain = new GainNode(context, { gain: 0 });
    const begins = when + note.at;
    shape(gain.gain, source.frequency, note, begins);
    source.connect(gain).connect(out);
    source.start(begins);
    source.stop(begins + note.seconds);
    return source;
  });
  sources.at(-1)?.addEventListener('ended', () => out.disconnect());
  return () => {
    const now = context.currentTime;
    out.gain.setTargetAtTime(0, now, FADE_SECONDS);
    for (const source of sources) source.stop(now + FADE_SECONDS * 6);
  };
}

function shape(gain: AudioParam, pitch: AudioParam, { hz, to, seconds, level }: Note, begins: number): void {
  const ends = begins + seconds;
  gain.setValueAtTime(0, begins);
  if (to === undefined) {
    gain.linearRampToValueAtTime(level, begins + ATTACK_SECONDS);
    // An exponential ramp can't reach zero; a thousandth is inaudible.
    gain.exponentialRampToValueAtTime(level / 1000, ends);
  } else {
    gain.linearRampToValueAtTime(level, begins + seconds / 2);
    gain.linearRampToValueAtTime(0, ends);
    pitch.setValueAtTime(hz, begins);
    pitch.exponentialRampToValueAtTime(to, ends);
  }
}
