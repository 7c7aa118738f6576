/** Variants of an article that say the same: other whitespace, other tags, another order of dose and side. */
import type { LabeledArticle } from './read-set';

type Variant = (article: LabeledArticle, seed: number) => string;

/** A repeatable source of numbers from 0 to 1. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Changes the text between tags. */
function inText(input: string, isHtml: boolean, change: (text: string) => string): string {
  if (!isHtml) return change(input);
  let hidden = '';
  return input.replace(/(<!--[^]*?-->|<[^>]*>)|([^<]+)/g, (all, tag?: string) => {
    const name = /^<(\/?)(script|style)\b/i.exec(tag ?? '');
    if (name) hidden = name[1] === '' ? (name[2] ?? '') : '';
    return tag !== undefined || hidden !== '' ? all : change(all);
  });
}

export const variants: Record<string, Variant> = {
  whitespace: ({ input, isHtml }, seed) => {
    const next = random(seed);
    const spaces = isHtml ? ['  ', '\n', '&nbsp;', ' \t', ' '] : ['  ', '\u00a0', ' '];
    const space = () => spaces[Math.floor(next() * spaces.length)] ?? ' ';
    // Indentation and empty lines mean something in plain text.
    return inText(input, isHtml, (text) => text.replace(/(?<=\S) (?=\S)/g, () => (next() < 0.3 ? space() : ' ')));
  },
  tags: ({ input, isHtml }, seed) => {
    if (!isHtml) return input.replaceAll('\n', '\r\n');
    const next = random(seed);
    return input
      .replace(/<(p|h[1-6]|li|td)>/g, (all, name: string) =>
        next() < 0.5 ? `<${name} class="c${Math.floor(next() * 9)}" style="margin:0">` : all,
      )
      .replace(/(<(?:p|li)\b[^>]*>)([^<]{3,})(<\/(?:p|li)>)/g, (all, open: string, text: string, close: string) =>
        next() < 0.4 ? `${open}<span data-x="1">${text}</span>${close}` : all,
      )
      .replace(/<(\/?)strong>/g, seed % 2 === 0 ? '<$1b>' : '<$1strong>');
  },
  order: ({ input, isHtml }, seed) => {
    const next = random(seed);
    const side = '(?:each side|per side|per leg|each foot|pro Seite|je Bein|por lado)';
    const dose =
      '(?<![\\d;–-]\\s?|to )(\\d+(?:(?:\\s?[–-]\\s?| to )\\d+)? (?:seconds|minutes|reps|breaths|Sekunden|Wdh\\.|segundos))';
    // "30 seconds per side" and "per side 30 seconds".
    return inText(input, isHtml, (text) =>
      text.replace(new RegExp(`${dose} (${side})`, 'g'), (all, amount: string, each: string) =>
        next() < 0.7 ? `${each}: ${amount}` : all,
      ),
    );
  },
};
