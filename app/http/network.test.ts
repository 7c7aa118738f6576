import { expect, test } from 'vitest';

import { readerAddress, truncateNetwork } from './network';

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  [' 203.0.113.77 ', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:7:1::5', '2001:db8:7::/48'],
  ['2001:0db8:0007:0001:0000:0000:0000:0005', '2001:db8:7::/48'],
  ['::ffff:cb00:714d', '203.0.113.0/24'],
  ['0:0:0:0:0:FFFF:203.0.113.77', '203.0.113.0/24'],
  ['0000:0000:0000:0000:0000:ffff:cb00:714d', '203.0.113.0/24'],
  ['64:ff9b::203.0.113.77', '64:ff9b:0::/48'],
  ['2001:db8:7:1:2:3:203.0.113.77', '2001:db8:7::/48'],
  ['1::', '1:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['::1', '0:0:0::/48'],
  ['2001:db8::', '2001:db8:0::/48'],
  ['', ''],
  ['unknown', ''],
  ['203.0.113.300', ''],
  ['203.0.113', ''],
  ['0x7f.1', ''],
  ['::ffff:999.0.0.1', ''],
  ['1:2:3:4:5:6:7:8:9', ''],
  ['"203.0.113.77"', ''],
  ['<script>', ''],
  ['\u0000', ''],
  ['203.0.113.77, 10.0.0.1', ''],
])('truncates %s to %s', (address, network) => {
  expect(truncateNetwork(address)).toBe(network);
});

const FORGED = '198.51.100.1';
const READER = '203.0.113.77';
const PROXY = '192.0.2.1';

test.each([
  ['one address', READER, 1, READER],
  ['a forged one before it', `${FORGED}, ${READER}`, 1, READER],
  ['many forged ones', `${`${FORGED}, `.repeat(1000)}${READER}`, 1, READER],
  ['a repeated header, joined', `${FORGED},${READER}`, 1, READER],
  ['a proxy in front of the app', `${READER}, ${PROXY}`, 2, READER],
  ['that and a forged one', `${FORGED}, ${READER}, ${PROXY}`, 2, READER],
  ['two proxies', `${FORGED}, ${READER}, ${PROXY}, 10.0.0.1`, 3, READER],
  ['fewer addresses than proxies', READER, 2, ''],
  ['a port', `${READER}:51234`, 1, READER],
  ['IPv6', `${FORGED}, 2001:db8:7::5`, 1, '2001:db8:7::5'],
  ['IPv6 in brackets, with a port', '[2001:db8:7::5]:443', 1, '2001:db8:7::5'],
  ['a name instead of an address', `${READER}, unknown`, 1, 'unknown'],
  ['a comma at the end', `${READER},`, 1, ''],
  ['16 KB of commas', ','.repeat(16_000), 1, ''],
  ['16 KB of text', 'x'.repeat(16_000), 1, 'x'.repeat(16_000)],
  ['no header', null, 1, ''],
])('the reader’s address with %s', (_, header, hop, address) => {
  expect(readerAddress(header, hop)).toBe(address);
});

test('whatever a reader sends, the network is theirs or unknown', () => {
  for (const sent of ['', FORGED, `${FORGED}, ${PROXY}`, 'unknown', '::1', '"', ',,,', 'x'.repeat(15_000)]) {
    expect(truncateNetwork(readerAddress(`${sent}, ${READER}`, 1))).toBe('203.0.113.0/24');
    expect(['203.0.113.0/24', '']).toContain(truncateNetwork(readerAddress(`${sent}, ${READER}, ${PROXY}`, 2)));
  }
});
