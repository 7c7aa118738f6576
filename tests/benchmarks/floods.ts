/**
 * `npm run benchmark:floods -- [FLOOD…]`: what a flood costs everyone else. Starts a demo, and measures during each flood the
 * memory and processor time of the web process, and how long an honest reader's sign-up takes. Fails if a sign-up fails or takes too long.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// eslint-disable-next-line no-restricted-imports -- a pause, not a wait
import { setTimeout as sleep } from 'node:timers/promises';

import { runDemo } from '../support/demo/demo.ts';
import { FLOODS } from './floods/floods.ts';
import { formFields, signUp } from './floods/reader.ts';

/** Milliseconds. */
const WORST_SIGN_UP = 2000;
const PAUSE = 250;

/** Sign-ups until pauses get longer, because the inbox of the local store slows down with every email. */
const MANY = 40;

const demo = await runDemo();
const pid = Number(readFileSync(join(demo.dataDir, 'app.pid'), 'utf8'));
try {
  const fields = await formFields(demo.storeUrl);
  console.log(
    `${'flood'.padEnd(34)}${['seconds', 'CPU s', 'MB', 'MB peak', 'median ms', 'worst ms'].map(column).join('')}  result`,
  );
  const names = process.argv.slice(2);
  for (const { name, title, run } of FLOODS) {
    if (names.length > 0 && !names.includes(name)) continue;
    await measure(title, fields, () => run(demo));
  }
} finally {
  await demo.stop();
}

async function measure(title: string, fields: Record<string, string>, flood: () => Promise<string>): Promise<void> {
  const before = memory();
  const cpuBefore = cpuSeconds();
  let [peak, isOver] = [before, false];
  const times: number[] = [];
  const sampler = setInterval(() => (peak = Math.max(peak, memory())), 20);
  const started = performance.now();
  const flooding = flood().finally(() => (isOver = true));
  // At least a few, should the flood be short.
  while (!isOver || times.length < 10) {
    times.push(await signUp(demo.appPort, fields));
    await sleep(PAUSE * Math.max(1, times.length / MANY) ** 2);
  }
  const result = await flooding;
  clearInterval(sampler);
  times.sort((one, other) => one - other);
  const [median, worst] = [times[Math.floor(times.length / 2)] ?? NaN, times.at(-1) ?? NaN];
  if (!(worst < WORST_SIGN_UP)) process.exitCode = 1;
  const numbers = [(performance.now() - started) / 1000, cpuSeconds() - cpuBefore, before, peak, median, worst].map(
    (each) => each.toFixed(0),
  );
  console.log(`${title.padEnd(34)}${numbers.map(column).join('')}  ${result}`);
}

/** Resident memory of the web process in megabytes; 0 once it has ended. */
function memory(): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Processor time of the web process, however busy the machine is; of Linux's hundredths of a second. */
function cpuSeconds(): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function column(text: string): string {
  return text.padStart(11);
}
