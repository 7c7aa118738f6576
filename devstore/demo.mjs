/** `npm run demo`: installs the packages where they are missing, then hands over to devstore/start.ts on Node 24. */
import { ensurePackages, run } from './packages.mjs';

try {
  const node = await ensurePackages();
  process.exitCode = await run(node, ['devstore/start.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
