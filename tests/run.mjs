/**
 * `npm test`: all checks, one after the other, on a fresh clone as on an old one. Every check runs even where an earlier
 * one failed, but those that need the build do not run without it, and count as failed.
 */
import { ensurePackages, run } from '../devstore/packages.mjs';
import { requireBrowser } from './browser-path.mjs';

const CHECKS = [
  { name: 'build', command: ['npm', 'run', '-s', 'build'] },
  { name: 'typecheck', command: ['npm', 'run', '-s', 'typecheck'] },
  { name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
  { name: 'unit tests', command: ['npm', 'run', '-s', 'test:unit'] },
  { name: 'theme check', command: ['npm', 'run', '-s', 'test:theme'], needs: 'build' },
  { name: 'browser journeys', command: ['npm', 'run', '-s', 'test:e2e'], needs: 'build' },
];

try {
  await ensurePackages();
  const env = { CHROME_PATH: requireBrowser() };
  const failed = new Set();
  for (const { name, command, needs } of CHECKS) {
    const began = Date.now();
    console.log(`\n== ${name}`);
    const [program, ...args] = command;
    const ok = !failed.has(needs) && (await run(program, args, { env, shell: process.platform === 'win32' })) === 0;
    if (failed.has(needs)) console.error(`Not run: it needs the ${needs}, which failed.`);
    if (!ok) failed.add(name);
    console.log(`-- ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  console.log(failed.size > 0 ? `\nFailed: ${[...failed].join(', ')}` : '\nAll checks hold.');
  console.log(`checks: ${CHECKS.length - failed.size} passed, ${failed.size} failed`);
  process.exitCode = failed.size > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
