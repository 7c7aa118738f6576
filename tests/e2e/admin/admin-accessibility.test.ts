/** Axe finds no violations on the admin's pages on a desktop. tests/matrix/ has phones. */
import { describe } from 'vitest';

import { checkAdminPages } from '../../support/browser/admin-pages.ts';

describe('axe finds no violations on a desktop', () => checkAdminPages('desktop'));
