import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { isInstalled } from '../../tools/install.mjs';

const wanted = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/other-platform': { version: '1.0.0', optional: true } } };

test('packages are installed when each wanted version is there', () => {
  equal(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } }), true);
  equal(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.1' } } }), false);
  equal(isInstalled(wanted, { packages: {} }), false);
  equal(isInstalled(wanted, null), false);
});
