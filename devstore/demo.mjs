/** `npm run demo`: installs missing packages, then runs devstore/start.ts with Node 24. */
import { ensurePackages, run } from './packages.mjs';

try {
  const node = await ensurePackages();
  process.exitCode = await run(node, ['devstore/start.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
