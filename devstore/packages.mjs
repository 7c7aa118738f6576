/**
 * The packages, as the lockfile has them. This file runs before they are there, on whatever Node the machine has, so it
 * is plain JavaScript for Node 20 and imports nothing that is not part of Node.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];

/**
 * Installs what package-lock.json says, where it is not there, and answers with the Node to go on with.
 * @returns {Promise<string>} path of the Node 24 that the packages bring
 * @throws {Error} where Node is too old, or npm fails; the message says what to do
 */
export async function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(
      `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}. See https://nodejs.org`,
    );
  }
  if (!packagesMatchLockfile()) {
    console.log('Installing packages (a few minutes at first) …');
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      shell: process.platform === 'win32',
    });
    if (code !== 0) throw new Error('npm ci failed; its message is above.');
  }
  const node = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    throw new Error(
      'The package "node" is there without its binary: its install script did not run. ' +
        'Allow install scripts (npm config get ignore-scripts must say false), delete node_modules, and try again.',
    );
  }
  return node;
}

/** Whether each package of the lockfile is installed in its version. Those for other platforms may be missing. */
function packagesMatchLockfile() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === version : optional === true;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Runs a command in the repo to its end, with the packages' binaries first on PATH; passes Ctrl-C on and waits.
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      shell,
      env: { ...process.env, PATH: path, ...env },
    });
    // Ctrl-C may reach the child by itself, or reach this process alone; either way the child ends first.
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 130 : 1));
    });
  });
}
