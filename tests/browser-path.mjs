/** Finds Chromium or Chrome. Plain JavaScript, because tests/run.mjs needs it before the packages are installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** The same engine without windows: a visit starts in a third of the time. */
const HEADLESS_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];
const USUAL_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

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
    aptGet('update', '-qq');
    for (const name of ['chromium', 'chromium-headless-shell']) {
      aptGet('install', '-y', '-qq', '--no-install-recommends', name);
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No browser for the browser tests. Install Chromium or Chrome (Debian, Ubuntu: apt-get install chromium; ' +
      'macOS: brew install --cask chromium), or set CHROME_PATH to one.',
  );
}

/**
 * Like `requireBrowser`, but prefers a headless shell, which has no tabs to hide.
 * @returns {string}
 */
export function requireHeadlessBrowser() {
  const browser = requireBrowser();
  return process.env.CHROME_PATH ? browser : (findInPath(HEADLESS_NAMES) ?? browser);
}

/** Looks in CHROME_PATH, then PATH, then the usual paths. */
function findBrowser() {
  if (process.env.CHROME_PATH) return isExecutable(process.env.CHROME_PATH) ? process.env.CHROME_PATH : null;
  return findInPath(NAMES) ?? USUAL_PATHS.find(isExecutable) ?? null;
}

function findInPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

function aptGet(...args) {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
