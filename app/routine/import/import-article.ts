/**
 * Makes a draft routine from an article. A grammar, without a model or network: every field points to the words that it
 * came from, what no field came from is listed, and nothing is added.
 */
import type { Draft } from '../schema';
import { readArticle } from './document/read-article';
import { type ArticleText, type Span, quote } from './document/document';
import { assemble } from './assemble';
import type { ArticleBlock, Evidence, Unplaced } from './contract';
import { EvidenceList, unplacedIn } from './evidence';
import { sentencesIn } from './document/sentences';
import { detectLanguage } from './languages/language';
import { chooseSteps } from './steps/choose-steps';
import { reasonAgainst } from './steps/is-routine';
import { settleLabels } from './outline/settle-labels';
import { analyze } from './outline/sentence';
import { buildOutline } from './outline/tree';

/** Characters. Longer articles aren't read. */
export const MAX_ARTICLE = 6_000_000;

/** Characters that are read. The rest is only listed. */
const MAX_READ = 600_000;

/** Characters and blocks that are searched for steps: more than any routine has. The rest is only listed. */
const MAX_SEARCHED = { characters: 60_000, blocks: 2000 };

/** Images within the HTML. */
const EMBEDDED = /data:[\w.+/-]+;base64,[A-Za-z0-9+/=]{1000,}/g;

export interface ImportedArticle {
  /** Null if the article isn't a routine. A draft: what the article doesn't say is empty. */
  routine: Draft | null;
  evidence: Evidence[];
  /** What no field came from, in the order of the article. All of it if it isn't a routine. */
  unplaced: Unplaced[];
  /** Like `en`; empty if it isn't known. */
  language: string;
  /** Why it isn't a routine, or what the import couldn't do; null if there's nothing to say. */
  reason: string | null;
  /** What the ranges are in: the article's words, or for plain text the text itself. */
  text: string;
  /** In the order of the text. */
  blocks: ArticleBlock[];
}

/** Never throws. `title` is the article's own, if it isn't in the text. */
export function importArticle(input: string, title = ''): ImportedArticle {
  const empty = { routine: null, evidence: [], unplaced: [], blocks: [], language: '' };
  if (input.length > MAX_ARTICLE)
    return {
      ...empty,
      reason: 'The article is over 6 million characters. Shorten it, or import a part of it.',
      text: '',
    };
  const source = input.replace(EMBEDDED, 'data:,');
  const rest = source.slice(MAX_READ);
  const article = readArticle(source.slice(0, MAX_READ));
  const searched = beginningOf(article);
  const language = detectLanguage(searched.lower, article.declaredLanguage);
  const analysis = analyze(searched, language);
  const outline = buildOutline(analysis);
  settleLabels(outline.root, analysis);
  const groups = chooseSteps(outline.root, analysis);
  const reason = reasonAgainst(groups, analysis);
  const all = article.blocks.flatMap((block) => sentencesIn(article.plain, block));
  const isFiller = (word: string) => language.words.filler.test(word);
  const unread =
    rest === '' ? [] : [{ start: article.text.length, end: article.text.length + rest.length, quote: rest }];
  const about = { language: language.code, text: article.text + rest, blocks: blocksOf(article) };
  const listed = (used: readonly Span[]) => [...unplacedIn(article, used, all, isFiller), ...unread];
  if (reason !== null) return { routine: null, evidence: [], unplaced: listed([]), reason, ...about };

  const evidence = new EvidenceList();
  const routine = assemble(groups, outline, { analysis, evidence }, title);
  const notes = [
    language.isFull
      ? ''
      : `Only numbers and structure were read: the import knows sentences in English and German only.`,
    rest === '' && searched === article ? '' : 'The article is very long: only its beginning was searched for steps.',
  ].filter(Boolean);
  return {
    routine,
    evidence: evidence.result(article),
    unplaced: listed(evidence.used()),
    ...about,
    reason: notes.length > 0 ? notes.join(' ') : null,
  };
}

function blocksOf(article: ArticleText): ArticleBlock[] {
  return article.blocks.map((block) => {
    const { kind, level, depth, isItem, number } = block;
    const { start, end } = quote(article, block);
    return { start, end, kind, level, depth, isItem, number };
  });
}

function beginningOf(article: ArticleText): ArticleText {
  const { characters, blocks } = MAX_SEARCHED;
  if (article.plain.length <= characters && article.blocks.length <= blocks) return article;
  const isIn = ({ end }: Span) => end <= characters;
  const kept = article.blocks.slice(0, blocks).filter(isIn);
  return {
    ...article,
    blocks: kept,
    links: article.links.filter(isIn),
    media: article.media.filter(({ at }) => isIn(at)),
  };
}
