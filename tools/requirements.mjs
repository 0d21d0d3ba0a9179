// @ts-check
// `npm run requirements`: what the last `npm test` proved, requirement by requirement; `--json` for scripts.
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ id: string, text: string }} Requirement */
/** @typedef {{ title: string, requirements: Requirement[] }} Section */
/** @typedef {{ titles: string[], result: 'passed' | 'failed' }} Outcome */
/** @typedef {{ passed: string[], failed: string[], untested: string[] }} Standing */

/** An id, or a range of them: `WX-022`, `WX-022–025`, `WX-022 – WX-025`. */
const CLAIM = /^[\s,]*([A-Z][A-Z0-9]*)-(\d{3})(?:\s*[–-]\s*(?:\1-)?(\d{3})(?!\d))?/;

/**
 * The ids at the beginning of a title.
 * @param {string} title
 * @returns {string[]}
 */
export function claimedIds(title) {
  const ids = [];
  let rest = title;
  for (let match = CLAIM.exec(rest); match; match = CLAIM.exec(rest)) {
    const [whole, prefix, from, to = from] = match;
    for (let n = Number(from); n <= Number(to); n += 1) ids.push(`${prefix}-${String(n).padStart(3, '0')}`);
    rest = rest.slice(whole.length);
  }
  return ids;
}

/**
 * The checklist's tables, section by section.
 * @param {string} markdown
 * @returns {Section[]}
 */
export function parseChecklist(markdown) {
  /** @type {Section[]} */
  const sections = [];
  let part = '';
  for (const line of markdown.split('\n')) {
    const heading = /^(#{2,3}) (.+)$/.exec(line);
    if (heading?.[1] === '##') part = heading[2] ?? '';
    if (heading) sections.push({ title: heading[1] === '##' ? part : `${part}: ${heading[2]}`, requirements: [] });
    const row = /^\| ([A-Z][A-Z0-9]*-\d{3}) \| (.+?) \|/.exec(line);
    if (row) sections.at(-1)?.requirements.push({ id: row[1] ?? '', text: row[2] ?? '' });
  }
  return sections.filter(({ requirements }) => requirements.length > 0);
}

/**
 * Each id's standing: an id that a red test claims is failed, however many green ones claim it too.
 * @param {string[]} ids
 * @param {Outcome[]} outcomes
 * @returns {Standing}
 */
export function standing(ids, outcomes) {
  const claims = { passed: new Set(), failed: new Set() };
  for (const { titles, result } of outcomes) for (const id of titles.flatMap(claimedIds)) claims[result].add(id);
  return {
    passed: ids.filter((id) => claims.passed.has(id) && !claims.failed.has(id)),
    failed: ids.filter((id) => claims.failed.has(id)),
    untested: ids.filter((id) => !claims.passed.has(id) && !claims.failed.has(id)),
  };
}

/**
 * Ids that tests claim and the checklist does not know.
 * @param {string[]} ids
 * @param {Outcome[]} outcomes
 */
export function unknownClaims(ids, outcomes) {
  const known = new Set(ids);
  return [...new Set(outcomes.flatMap(({ titles }) => titles.flatMap(claimedIds)))].filter((id) => !known.has(id));
}

/**
 * @param {Section[]} sections
 * @param {Outcome[]} outcomes
 */
export function report(sections, outcomes) {
  const lines = sections.flatMap(({ title, requirements }) => {
    const { passed, failed, untested } = standing(requirements.map(({ id }) => id), outcomes);
    const counts = `${title} – ${passed.length} of ${requirements.length} passed`;
    if (passed.length + failed.length === 0) return [counts];
    return [
      counts,
      ...(passed.length > 0 ? [`  passed    ${passed.join(' ')}`] : []),
      ...(failed.length > 0 ? [`  failed    ${failed.join(' ')}`] : []),
      ...(untested.length > 0 ? [`  untested  ${untested.join(' ')}`] : []),
    ];
  });
  return lines.join('\n');
}

function main() {
  const top = new URL('..', import.meta.url);
  const lastRun = new URL('.cache/last-run.json', top);
  if (!existsSync(lastRun)) {
    console.error('There is no test run to read: run `npm test` first.');
    process.exitCode = 1;
    return;
  }
  const { at, tests } = JSON.parse(readFileSync(lastRun, 'utf8'));
  const sections = parseChecklist(readFileSync(new URL('test/requirements.md', top), 'utf8'));
  const ids = sections.flatMap(({ requirements }) => requirements.map(({ id }) => id));
  const all = standing(ids, tests);
  for (const id of unknownClaims(ids, tests)) console.error(`A test claims ${id}, which the checklist does not know.`);
  if (process.argv.includes('--json')) console.log(JSON.stringify(all));
  else console.log(`${report(sections, tests)}\n\nRun of ${at}: ${all.passed.length} passed, ${all.failed.length} failed, ${all.untested.length} untested of ${ids.length}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
