/** Axe finds no violations on the admin's pages on a phone, as on a desktop (tests/e2e/). */
import { describe } from 'vitest';

import { checkAdminPages } from '../support/browser/admin-pages.ts';

describe('axe finds no violations on a phone', () => checkAdminPages('phone'));
