/**
 * Installs the packages in the lockfile. Runs before they exist and with any Node version, so this is JavaScript for Node 20
 * without dependencies.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];

/**
 * Installs the packages unless they match package-lock.json.
 * @returns {Promise<string>} path of the Node 24 in the packages
 * @throws {Error} if Node is too old or npm fails; the message says what to do
 */
export async function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(
      `Node ${OLDEST_NODE.join('.')} or newer is required; this is ${process.version}. See https://nodejs.org`,
    );
  }
  if (!packagesMatchLockfile()) {
    console.log('Installing packages (takes a few minutes the first time) …');
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      shell: process.platform === 'win32',
    });
    if (code !== 0) throw new Error('npm ci failed. See its message above.');
  }
  const node = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    throw new Error(
      'The package "node" has no binary because its install script did not run. ' +
        'Allow install scripts ("npm config get ignore-scripts" must print false), delete node_modules and try again.',
    );
  }
  return node;
}

/** Whether all packages in the lockfile are installed, except those for other platforms. */
function packagesMatchLockfile() {
  const expected = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!expected || !installed) return false;
  return Object.entries(expected).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : optional === true;
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
 * Runs a command in the repository, with the packages' binaries first on PATH. Forwards Ctrl-C and waits.
 * With `inBackground`, the command gets only the processor time that others leave.
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, { env = {}, shell = false, inBackground = false } = {}) {
  return new Promise((resolve, reject) => {
    const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      shell,
      env: { ...process.env, PATH: path, ...env },
    });
    if (inBackground && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    // Ctrl-C may not reach the child, so it's forwarded.
    const forwardSignal = () => child.kill('SIGTERM');
    process.on('SIGINT', forwardSignal).on('SIGTERM', forwardSignal);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', forwardSignal).off('SIGTERM', forwardSignal);
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 130 : 1));
    });
  });
}
