/** The demo's command line. See demo/demo.ts for what it starts. */
import { parseArgs } from 'node:util';

import { startDemo } from './demo/demo.ts';

const USAGE = `npm run demo [-- [--fresh] [--empty] [--theme DIR] [--article FILE.html]… [--proxy-path PATH]]

  --fresh                 delete the data of earlier runs and start over
  --empty                 start without 60 days of made-up readers
  --theme DIR             show the store in another theme
  --article FILE.html     add an article with this HTML; its first heading is the title (can be repeated)
  --proxy-path PATH       change the app proxy's path, for example to /community/routines

  PORT=3000 STORE_PORT=4000    ports of the app and the store
  DATA_DIR=.data               folder for the data; set it with other ports to run two demos
  DATABASE_URL=postgresql://…  use this PostgreSQL instead of the embedded one`;

try {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      theme: { type: 'string' },
      article: { type: 'string', multiple: true, default: [] },
      'proxy-path': { type: 'string' },
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
      hasHistory: !values.empty,
      theme: values.theme,
      articles: values.article,
      proxyPath: values['proxy-path'],
      log: console.log,
    });
    let stoppedAt = 0;
    const stop = () => {
      // Ctrl-C may send several signals, from the terminal and from npm. A second one after 2 s exits immediately.
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

function readPort(name: string, defaultPort: number): number {
  const text = process.env[name];
  if (!text) return defaultPort;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`${name} is ${JSON.stringify(text)}; it must be a port from 1 to 65535.`);
  }
  return port;
}
