/** A process of its own that imports articles: someone's HTML can take all the memory or time that there is. */
import { serveTasks } from '~/task-process/serve-tasks';

import { importArticle } from '../../import/import-article';
import type { ImportTasks } from './tasks';

serveTasks({ import: ({ content, title }) => importArticle(content, title) } satisfies ImportTasks);
