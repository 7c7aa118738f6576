/** The setup tasks, in the order that they're done. */
import type { ThemeBlocks } from '~/articles/theme-blocks';
import { blockUrl } from '~/ui/block-url';

import type { Setup } from './setup.server';

export interface SetupTask {
  title: string;
  text: string;
  /** Null if it can't be told. */
  isDone: boolean | null;
  /** Disabled without a `url`. */
  action: { content: string; url?: string; target?: '_top' };
}

/**
 * @param blocks what the theme has; null until Shopify has said so, or if it can't. A block that's there isn't offered again,
 *   because the theme editor would add a second one.
 * @param apiKey the app's client ID, which the theme editor's links need
 */
export function setupTasks(setup: Setup, blocks: ThemeBlocks | null, apiKey: string): SetupTask[] {
  const { routine, isPublished, articles, briefId, isBriefPublished, hasSentTestEmail } = setup;
  const routineUrl = routine ? `/app/routines/${routine.id}` : '/app/routines/new';
  const briefUrl = briefId === null ? '/app/brief/new' : `/app/brief/${briefId}`;
  return [
    {
      title: 'Publish a routine',
      text: 'Write its phases and steps, or start from an article that you have.',
      isDone: isPublished,
      action: { content: routine ? 'Edit routine' : 'Create routine', url: routineUrl },
    },
    {
      title: 'Choose an article',
      text: articlesText(articles),
      isDone: articles && articles.count > 0,
      action: { content: 'Choose article', url: isPublished ? routineUrl : undefined },
    },
    {
      title: 'Add the routine block to your theme',
      text: 'The theme editor opens with the block added to the article template. Save your changes there.',
      isDone: blocks && (blocks.routine || blocks.embed),
      action: { content: 'Add routine block', url: blockUrl(apiKey, 'routine'), target: '_top' },
    },
    {
      title: 'Publish a Buyer’s Brief',
      text: 'A short PDF guide that readers get by email. Upload one, or have it generated from your text.',
      isDone: isBriefPublished,
      action: { content: briefId === null ? 'Create Brief' : 'Edit Brief', url: briefUrl },
    },
    {
      title: 'Add the Buyer’s Brief block',
      text: 'Readers request the Brief below the article.',
      isDone: blocks && (blocks.brief || blocks.embed),
      action: { content: 'Add Brief block', url: blockUrl(apiKey, 'brief'), target: '_top' },
    },
    {
      title: 'Send yourself a test email',
      text: 'See the email that readers get, in your own inbox.',
      isDone: hasSentTestEmail,
      action: { content: 'Open Brief', url: briefId === null ? undefined : briefUrl },
    },
  ];
}

function articlesText(articles: Setup['articles']): string {
  if (articles === null) return 'Couldn’t load your articles. Reload the page.';
  const { count, hasMore } = articles;
  if (count === 0) return 'Open the routine and choose an article under Articles.';
  if (hasMore) return `More than ${count} articles show a routine.`;
  return count === 1 ? '1 article shows a routine.' : `${count} articles show a routine.`;
}
