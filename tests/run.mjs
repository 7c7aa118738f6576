/**
 * `npm test`: all checks, in a fresh clone as in an old one. Each starts as soon as what it waits for has ended, so that two
 * cores are busy throughout. Every check runs even if another one failed, except that those that need the build count as
 * failed without it.
 */
import { ensurePackages, run } from '../devstore/packages.mjs';
import { requireBrowser } from './browser-path.mjs';

/** `needs`: what has to pass first; `after`: what has to end first, passed or not. */
const CHECKS = [
  { name: 'client', script: 'build:client' },
  // Empties a folder that the type checks read.
  { name: 'extension', script: 'build:extension', needs: ['client'] },
  { name: 'app', script: 'build:app', needs: ['client'], after: ['extension'] },
  { name: 'unit tests', script: 'test:unit', after: ['app'] },
  { name: 'browser journeys', script: 'test:e2e', needs: ['extension', 'app'], after: ['unit tests'] },
  { name: 'hidden tab', script: 'test:hidden-tab', after: ['unit tests'] },
  // These use what the others leave of two cores.
  { name: 'typecheck', script: 'typecheck', after: ['extension'], inBackground: true },
  { name: 'lint', script: 'lint', after: ['extension'], inBackground: true },
  { name: 'theme check', script: 'test:theme', needs: ['extension'], inBackground: true },
];

try {
  await ensurePackages();
  requireBrowser();
  const failed = new Set();
  const check = async ({ name, script, needs = [], inBackground }) => {
    const missing = needs.filter((each) => failed.has(each));
    const began = Date.now();
    console.log(`\n== ${name}`);
    const shell = process.platform === 'win32';
    const ok = missing.length === 0 && (await run('npm', ['run', '-s', script], { inBackground, shell })) === 0;
    if (missing.length > 0) console.error(`Not run: it needs ${missing.join(', ')}, which failed.`);
    if (!ok) failed.add(name);
    console.log(`-- ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  };
  const ended = new Map();
  for (const each of CHECKS) {
    const earlier = [...(each.needs ?? []), ...(each.after ?? [])].map((name) => ended.get(name));
    ended.set(
      each.name,
      Promise.all(earlier).then(() => check(each)),
    );
  }
  await Promise.all(ended.values());
  console.log(failed.size > 0 ? `\nFailed: ${[...failed].join(', ')}` : '\nAll checks hold.');
  console.log(`checks: ${CHECKS.length - failed.size} passed, ${failed.size} failed`);
  process.exitCode = failed.size > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
