/** Sets a `DATA_KEY` for unit tests, as env.server.ts does for the app. */
import { setDataKeys } from '../../app/encryption/data-keys.server';

export const TEST_DATA_KEY = 'the data key of tests that protects nothing';

setDataKeys([TEST_DATA_KEY]);
