/** Finds Chromium or Chrome. Plain JavaScript, because tests/run.mjs needs it before the packages are installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/**
 * Looks in CHROME_PATH, then PATH, then the usual paths.
 * @returns {string | null}
 */
function findBrowser() {
  if (process.env.CHROME_PATH) return isExecutable(process.env.CHROME_PATH) ? process.env.CHROME_PATH : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...USUAL_PATHS];
  return candidates.find(isExecutable) ?? null;
}

/**
 * Finds a browser, or installs Debian's if this process may.
 * @returns {string}
 * @throws {Error} that says how to install one
 */
export function requireBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (!process.env.CHROME_PATH && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    console.log("Installing Debian's chromium …");
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ]) {
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No browser for the browser tests. Install Chromium or Chrome (Debian, Ubuntu: apt-get install chromium; ' +
      'macOS: brew install --cask chromium), or set CHROME_PATH to one.',
  );
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
