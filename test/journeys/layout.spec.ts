import { axeFindings } from '../support/journey.ts';
import { arrange, entry, expect, panel, probe, tab, test } from '../support/journey-layout.ts';
import { OwnTeam } from '../support/journey-team.ts';
import type { IntegratorSite } from '../support/journey-integrator.ts';

const document$ = (site: IntegratorSite, title = 'Acme Care') => ({
  appTitle: title, logo: 'no-logo', headerActions: ['notification'],
  area: {
    header: { id: 'dw-header', widgets: { feed: probe('acme-feed', site.probe('acme-feed'), { wrapper: { title: 'Feed' } }) }, layout: { areas: [['feed']], size: { cols: [1], rows: [1] } } },
    headless: { id: 'dw-headless', widgets: { hidden: probe('acme-hidden', site.probe('acme-hidden')) }, layout: { areas: [['hidden']], size: { cols: [1], rows: [1] } } },
    panel: panel(tab('Orders', probe('acme-orders', site.probe('acme-orders'))), tab('Shop', { comp: 'agentx-wc-iframe', attributes: { src: site.page('shop', 'The shop') }, wrapper: { title: 'Shop', maximizeAreaName: 'app-maximize-area' } })),
    navigation: [
      entry('Maps', 'maps', {
        left: probe('acme-map', site.probe('acme-map'), { wrapper: { title: 'Map of {$STORE.agent.teamName}', maximizeAreaName: 'app-maximize-area' } }),
        right: { comp: 'p', textContent: 'Hey {$STORE.agent.agentName}, Welcome!', responsive: false },
      }),
      entry('Wide only', 'wide', { a: { comp: 'p', textContent: 'wide' } }, { nav: { isResponsive: false } }),
    ],
  },
});

test('WX-186 the agents of a team see its layout: page, tab, header and what is behind them; those of another team see the usual desktop', async ({ people, server, site }) => {
  const [team, other] = [await OwnTeam.make(server), await OwnTeam.make(server)];
  await arrange(team, document$(site));
  const agent = await people.agent();
  const { page } = agent;
  const hired = await team.hire('Ida Lund');
  await team.arrive(agent, hired);
  await expect(page.getByRole('heading', { name: 'Acme Care' })).toBeVisible();
  await expect(page.locator('acme-feed')).toContainText('acme-feed of Ida Lund, ready');
  await expect(page.locator('acme-hidden')).toContainText('acme-hidden of Ida Lund, ready');
  await expect(page.locator('acme-hidden')).toBeHidden();

  await page.getByRole('link', { name: 'Maps' }).click();
  await expect(page).toHaveURL(/\/maps$/);
  await expect(page.getByRole('heading', { name: `Map of ${team.name}` })).toBeVisible();
  await expect(page.locator('acme-map')).toContainText('acme-map of Ida Lund, ready');
  await expect(page.getByText('Hey Ida Lund, Welcome!')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await expect(page.locator('acme-map')).toContainText('acme-map of Ida Lund, ready');

  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await expect(page.getByRole('tab', { name: 'Orders' })).toBeVisible();
  await page.getByRole('tab', { name: 'Orders' }).click();
  await expect(page.locator('acme-orders')).toContainText('acme-orders of Ida Lund, ready');
  await page.getByRole('tab', { name: 'Shop' }).click();
  await expect(page.frameLocator('iframe[title=Shop]').getByText('The shop')).toBeVisible();

  const colleague = await people.agent();
  await other.arrive(colleague, await other.hire('Ben Berg'));
  await expect(colleague.page.getByRole('heading', { name: 'Agent Desktop' })).toBeVisible();
  await expect(colleague.page.getByRole('link', { name: 'Maps' })).toHaveCount(0);
  await expect(colleague.page.locator('acme-feed')).toHaveCount(0);
});

test('WX-186 who changes the team gets the layout of the new one, and widgets of the old one are gone', async ({ people, server, site }) => {
  const [before, after] = [await OwnTeam.make(server), await OwnTeam.make(server)];
  await arrange(before, document$(site, 'Before'));
  await arrange(after, document$(site, 'After'));
  const agent = await people.agent();
  await before.arrive(agent, await before.hire('Ida Lund', { teamIds: [before.id, after.id] }));
  await expect(agent.page.getByRole('heading', { name: 'Before' })).toBeVisible();
  await agent.openProfile();
  await agent.profile.getByRole('combobox', { name: 'Team' }).fill(after.name);
  await agent.profile.getByRole('option', { name: after.name, exact: true }).click();
  await agent.profile.getByRole('button', { name: 'Save Selection' }).click();
  await agent.page.getByRole('dialog', { name: 'Change team?' }).getByRole('button', { name: 'Change Team' }).click();
  await expect(agent.page.getByRole('heading', { name: 'After' })).toBeVisible();
  await expect(agent.page.locator('acme-feed')).toHaveCount(1);
});

test('WX-058 a new layout waits until the work is done, or until the page is loaded anew; one that is wrong changes nothing', async ({ people, server, site }) => {
  const team = await OwnTeam.make(server);
  const change = await arrange(team, document$(site, 'First'));
  const agent = await people.agent();
  const { page } = agent;
  await team.arrive(agent, await team.hire('Ida Lund'));
  const title = (name: string) => page.getByRole('heading', { name, exact: true });
  await expect(title('First')).toBeVisible();
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await change(document$(site, 'Second'));
  await agent.message.fill('I am writing');
  await expect(title('First'), 'the conversation goes on as it was').toBeVisible();
  await page.reload();
  await expect(title('Second')).toBeVisible();

  await change(document$(site, 'Third'));
  await agent.button('End').click();
  await agent.wrapUpWith('Solved');
  await expect(title('Third')).toBeVisible();

  await expect(change({ area: { navigation: 'nothing' } })).rejects.toThrow('invalid-input');
  await page.reload();
  await expect(title('Third')).toBeVisible();
});
