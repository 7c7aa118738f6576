/**
 * `npm test`: all checks, in a fresh clone as in an old one. Checks of one line run at the same time. Every check runs even
 * if an earlier one failed, except that those that need the build count as failed without it.
 */
import { ensurePackages, run } from '../devstore/packages.mjs';
import { requireBrowser } from './browser-path.mjs';

const BUILD = { name: 'build', command: ['npm', 'run', '-s', 'build'] };
const UNIT = { name: 'unit tests', command: ['npm', 'run', '-s', 'test:unit'] };
// These use what the unit tests leave of two cores.
const TYPECHECK = { name: 'typecheck', command: ['npm', 'run', '-s', 'typecheck'], inBackground: true };
const LINT = { name: 'lint', command: ['npm', 'run', '-s', 'lint'], inBackground: true };
const THEME = { name: 'theme check', command: ['npm', 'run', '-s', 'test:theme'], inBackground: true, needs: 'build' };
const JOURNEYS = { name: 'browser journeys', command: ['npm', 'run', '-s', 'test:e2e'], needs: 'build' };
const HIDDEN_TAB = { name: 'hidden tab', command: ['npm', 'run', '-s', 'test:hidden-tab'] };

const STAGES = [[BUILD], [UNIT, LINT, TYPECHECK, THEME], [JOURNEYS, HIDDEN_TAB]];

try {
  await ensurePackages();
  requireBrowser();
  const failed = new Set();
  const check = async ({ name, command, needs, inBackground }) => {
    const began = Date.now();
    console.log(`\n== ${name}`);
    const [program, ...args] = command;
    const ok =
      !failed.has(needs) && (await run(program, args, { inBackground, shell: process.platform === 'win32' })) === 0;
    if (failed.has(needs)) console.error(`Not run: it needs the ${needs}, which failed.`);
    if (!ok) failed.add(name);
    console.log(`-- ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  };
  for (const stage of STAGES) await Promise.all(stage.map(check));
  console.log(failed.size > 0 ? `\nFailed: ${[...failed].join(', ')}` : '\nAll checks hold.');
  console.log(`checks: ${STAGES.flat().length - failed.size} passed, ${failed.size} failed`);
  process.exitCode = failed.size > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
