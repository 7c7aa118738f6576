/** The demo on the command line. What it does is in demo.ts. */
import { parseArgs } from 'node:util';

import { startDemo } from './demo.ts';

const USAGE = `npm run demo [-- [--fresh] [--theme DIR] [--article FILE.html]…]

  --fresh                start over: forget the database, the shop's state and the mail of earlier runs
  --theme DIR            show the shop in the theme of that folder
  --article FILE.html    add an article with that text, named by its first heading; may be given several times

  PORT=3000 STORE_PORT=4000   ports of the app and of the store
  DATA_DIR=.data              where the data is kept; with other ports, two demos run side by side
  DATABASE_URL=postgresql://… use that PostgreSQL instead of the embedded one`;

try {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      theme: { type: 'string' },
      article: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
  } else {
    const demo = await startDemo({
      port: readPort('PORT', 3000),
      storePort: readPort('STORE_PORT', 4000),
      dataDir: process.env.DATA_DIR || '.data',
      databaseUrl: process.env.DATABASE_URL || null,
      fresh: values.fresh,
      theme: values.theme,
      articles: values.article,
      log: console.log,
    });
    let stoppedAt = 0;
    const stop = () => {
      // One Ctrl-C can arrive as several signals, from the terminal and from npm; a later one means: do not wait.
      if (stoppedAt > 0) return Date.now() - stoppedAt > 2000 ? process.exit(130) : undefined;
      stoppedAt = Date.now();
      console.log('\nStopping …');
      void demo.stop().then(() => process.exit(0));
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  }
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  console.error(
    code.startsWith('ERR_PARSE_ARGS') ? `${(error as Error).message}\n\n${USAGE}` : (error as Error).message,
  );
  process.exit(1);
}

function readPort(name: string, otherwise: number): number {
  const text = process.env[name];
  if (!text) return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`${name} is ${JSON.stringify(text)}; it must be a port, from 1 to 65535.`);
  }
  return port;
}
