/** Names in bold within a text: "step one foot forward into a **low lunge**". */
import { isPart } from '../amounts/parts';
import { scanAmounts } from '../amounts/scan-amounts';
import { type Block, contains, type Span, trim } from '../document/document';
import { labelOf } from './labels';
import { type Analysis, givesDose } from './sentence';

const MAX_WORDS = 6;
/** Paragraphs that show that an article's names are in them. */
const MIN_PARAGRAPHS = 3;

/** The paragraphs that have an amount and one phrase in bold, if there are several. */
export function paragraphsWithNames(analysis: Analysis): ReadonlySet<Block> {
  const found = analysis.article.blocks.filter((block) => {
    const name = block.isItem ? null : boldName(block, block, analysis);
    return name !== null && name.start > block.start + 2 && analysis.sentences(block).some(givesDose);
  });
  return new Set(found.length >= MIN_PARAGRAPHS ? found : []);
}

/** The only bold phrase of a paragraph's range, if it reads like a name. */
export function boldName(block: Block, span: Span, analysis: Analysis): Span | null {
  const { article, language } = analysis;
  if (block.kind !== 'text') return null;
  const [bold, ...others] = block.bold.filter((each) => contains(span, each));
  if (!bold || others.length > 0) return null;
  const name = trim(article.plain, bold, ',.:;!–—-');
  const text = article.lower.slice(name.start, name.end);
  const words = text.split(/\s+/).length;
  const isAmount = scanAmounts(article.lower, name, language.amounts).some(isPart('amount', 'count', 'sets', 'each'));
  const isSaid = words > 3 && language.words.instruction.test(text);
  const isName = /\p{L}{3}/u.test(text) && words <= MAX_WORDS && !isAmount && !isSaid;
  return isName && labelOf(text, analysis) === null ? name : null;
}
