import { arrange, entry, expect, probe, test } from '../support/journey-layout.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { IntegratorSite } from '../support/journey-integrator.ts';

test('widgets that are not allowed, not there, or broken are named in their places, and all others work', async ({ people, server, site }) => {
  const team = await OwnTeam.make(server);
  const elsewhere = await IntegratorSite.open();
  const bad = site.script('bad.js', `customElements.define('acme-bad', class extends HTMLElement { connectedCallback() { throw new Error('no'); } });`);
  const framed = (comp: string, script: string, title: string) => probe(comp, script, { wrapper: { title } });
  await arrange(team, { area: { navigation: [entry('Board', 'board', {
    a: framed('acme-elsewhere', elsewhere.probe('acme-elsewhere'), 'Elsewhere'), b: framed('acme-missing', `${site.origin}/missing.js`, 'Missing'),
    c: framed('acme-bad', bad, 'Bad'), d: framed('acme-good', site.probe('acme-good'), 'Good'),
  })] } });
  const agent = await people.agent();
  const { page } = agent;
  await team.arrive(agent, await team.hire('Ida Lund'));
  await page.goto(`${server.url}/board`);
  await expect(page.locator('acme-good')).toContainText('acme-good of Ida Lund, ready');
  await expect(page.getByText('Elsewhere may not be loaded: its address is not among those that your administrator allows.')).toBeVisible();
  await expect(page.getByText('Missing could not be loaded.')).toBeVisible();
  await expect(page.getByText('Bad has failed.')).toBeVisible();
  await expect(page.locator('ad-desk-banner')).toContainText('These widgets do not work: Bad, Elsewhere, Missing.');

  site.script('missing.js', `customElements.define('acme-missing', class extends HTMLElement { connectedCallback() { this.textContent = 'here now'; } });`);
  await page.locator('ad-widget-card').filter({ hasText: 'Missing could not' }).getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('acme-missing')).toHaveText('here now');
  await page.locator('ad-widget-card').filter({ hasText: 'Bad has failed' }).getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByText('Bad is switched off.')).toBeVisible();

  await page.getByRole('button', { name: 'Options of Good' }).click();
  await page.getByRole('menuitem', { name: 'Switch off' }).click();
  await expect(page.locator('acme-good')).toHaveCount(0);
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await elsewhere.close();
});

const SIZES = [[501, false], [736, false], [737, true], [1024, true], [1440, true]] as const;

for (const [width, isWide] of SIZES) {
  test(`WX-079 WX-080 at ${width} pixels what is declared not responsive is ${isWide ? '' : 'not '}shown`, async ({ people, server, site }) => {
    const team = await OwnTeam.make(server);
    await arrange(team, { area: {
      advancedHeader: [{ comp: 'agentx-notification' }, probe('acme-wide', site.probe('acme-wide'), { responsive: false })],
      navigation: [
        entry('Board', 'board', { a: probe('acme-always', site.probe('acme-always')), b: probe('acme-only', site.probe('acme-only'), { responsive: false, wrapper: { title: 'Only where it is wide', maximizeAreaName: 'app-maximize-area' } }) }),
        { ...entry('Report', 'report', { a: { comp: 'p', textContent: 'report' } }), responsive: false },
      ],
    } });
    const agent = await people.agent({ viewport: { width, height: 700 } });
    const { page } = agent;
    await team.arrive(agent, await team.hire('Ida Lund'));
    await page.goto(`${server.url}/board`);
    await expect(page.locator('acme-always')).toContainText('acme-always of Ida Lund, ready');
    for (const tag of ['acme-only', 'acme-wide']) await expect(page.locator(tag)).toBeVisible({ visible: isWide });
    await page.goto(`${server.url}/report`);
    await expect(page.getByText('report', { exact: true })).toBeVisible({ visible: isWide });
  });
}
