import { equal } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { PROTOCOL_VERSION } from '../../src/contract/version.ts';
import { parseSource, readSources, type SourceFile } from '../support/source.ts';

/** The contract's fingerprint of each version, newest last. A version that was released is never edited. */
const FINGERPRINTS: Readonly<Record<number, string>> = {
  1: 'mt1YKHHwk908UBTI',
  2: 'JSpVgWm7KNx5OSTk',
};

/** The code of these files without comments and layout, which are nobody's protocol. */
function fingerprint(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text, comments } of files) {
    let code = text;
    for (const { start, end } of comments.toReversed()) code = code.slice(0, start) + code.slice(end);
    hash.update(`${path}\n${code.replace(/\s+/g, '')}\n`);
  }
  return hash.digest('base64url').slice(0, 16);
}

/** Everything in src/contract but the version itself. */
const contract = (): SourceFile[] => readSources('src/contract').filter(({ path }) => path !== 'src/contract/version.ts');

test('a change of the contract raises the protocol\'s version', () => {
  const now = fingerprint(contract());
  equal(FINGERPRINTS[PROTOCOL_VERSION], now, `src/contract has changed. Peers of different age must notice: raise PROTOCOL_VERSION, \
add its line to the history in src/contract/version.ts, and add \`${PROTOCOL_VERSION + 1}: '${now}'\` to the fingerprints in this file. \
(While version ${PROTOCOL_VERSION} has not been released, its own fingerprint may follow: '${now}'.)`);
});

test('the fingerprint sees code, and neither comments nor layout', () => {
  const of = (text: string): string => fingerprint([parseSource('src/contract/x.ts', text)]);
  equal(of('/** Old. */\nexport const A = 1; // one\n'), of('// New words.\nexport   const A\n  = 1;\n'));
  equal(of('export const A = 1;') === of('export const A = 2;'), false);
});
