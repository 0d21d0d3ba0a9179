import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { isPushEndpoint } from '../../../../src/features/alerts/server/endpoint.ts';

const PUBLIC = 'https://desk.example.com';

test('a push service is a public https address with a name', () => {
  for (const good of ['https://fcm.googleapis.com/fcm/send/abc', 'https://updates.push.services.mozilla.com/wpush/v2/x', 'https://wns2-par02p.notify.windows.com/w/?token=x', 'https://web.push.apple.com/x']) {
    equal(isPushEndpoint(good, PUBLIC), true, good);
  }
});

test('nobody points the server at its own network', () => {
  for (const bad of [
    'http://fcm.googleapis.com/x', 'https://localhost/x', 'https://127.0.0.1/x', 'https://10.0.0.5/x', 'https://[::1]/x', 'https://[fd00::1]/x', 'https://2130706433/x',
    'https://0x7f.1/x', 'https://intranet/x', 'https://db.internal/x', 'https://printer.local/x', 'https://a:b@push.example.com/x', 'ftp://push.example.com/x', 'javascript:alert(1)', 'not an address', '',
  ]) equal(isPushEndpoint(bad, PUBLIC), false, bad);
});

test('a server of this machine may use a push service of this machine', () => {
  equal(isPushEndpoint('http://127.0.0.1:4000/x', 'http://localhost:8080'), true);
  equal(isPushEndpoint('http://127.0.0.1:4000/x', PUBLIC), false);
  equal(isPushEndpoint('http://192.168.0.1/x', 'http://localhost:8080'), false);
});
