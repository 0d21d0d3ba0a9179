import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CommandRefused } from '../../../../src/desktop/frame.ts';
import type { StationEntry } from '../../../../src/desktop/station-entry.ts';
import { profile } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, until, words } from '../../../desktop/element-support.ts';
import { openStation as open } from './station-harness.ts';

const restriction = { desktopProfile: { ...profile().desktopProfile!, dialNumber: 'defaultOnly' as const }, defaultDialNumber: '+12125550123', defaultExtension: '10078' };

describe('ad-station-dialog', () => {
  it('is the dialog Station Credentials, and must be answered', async () => {
    const harness = await open();
    expect(find(harness.root, 'dialog').getAttribute('aria-label')).to.equal('Station Credentials');
    await until(() => harness.root.activeElement === harness.choice('Dial Number'), 'the first choice has the focus');
    await sendKeys({ press: 'Escape' });
    await until(() => find<HTMLDialogElement>(harness.root, 'dialog').matches(':modal'));
    buttonNamed(harness.root, 'Sign Out').click();
    expect(harness.left).to.equal(1);
  });

  it('WX-032 Dial Number is selected by default', async () => {
    const harness = await open();
    expect(harness.choice('Dial Number').type).to.equal('radio');
    expect(harness.choice('Dial Number').checked).to.equal(true);
    expect(harness.choice('Extension').checked).to.equal(false);
  });

  it('WX-034 International Dialing Format is selected by default and the country code is +1', async () => {
    const harness = await open();
    expect(harness.choice('International Dialing Format').checked).to.equal(true);
    expect(find<HTMLInputElement>(harness.combobox('Country code').shadowRoot!, 'input').value).to.equal('+1 United States');
  });

  it('WX-035 the country codes are listed by country', async () => {
    const harness = await open();
    harness.combobox('Country code').focus();
    await sendKeys({ press: 'ArrowDown' });
    await harness.combobox('Country code').updateComplete;
    const options = harness.options('Country code');
    expect(options.length).to.be.greaterThan(230);
    expect(options).to.include('Denmark +45').and.to.include('South Korea +82').and.to.include('Canada +1');
    expect(options.indexOf('Denmark +45')).to.be.lessThan(options.indexOf('Sweden +46'));
  });

  it('WX-036 the countries are filtered by a code that is typed', async () => {
    const harness = await open();
    await harness.search('Country code', '+45');
    expect(harness.options('Country code')).to.deep.equal(['Denmark +45']);
    await harness.search('Country code', '82');
    expect(harness.options('Country code')[0]).to.equal('South Korea +82');
  });

  it('WX-037 the countries are filtered by a name that is typed', async () => {
    const harness = await open();
    await harness.search('Country code', 'pola');
    expect(harness.options('Country code')).to.deep.equal(['Poland +48']);
  });

  it('WX-038 WX-039 a number is checked by its country’s rules, and its code is put in front', async () => {
    const harness = await open();
    await harness.pick('Team', 'Sales');
    await harness.pick('Country code', 'Denmark');
    await harness.type('dial-number', '1234567');
    await harness.submit();
    expect(harness.said).to.include('This is not a valid number in Denmark.');
    expect(harness.entered).to.have.length(0);
    await harness.type('dial-number', '32123456');
    await harness.submit();
    expect(harness.entered[0]).to.deep.include({ teamId: 'team-2', station: { kind: 'dialNumber', number: '+4532123456' } });
  });

  it('WX-040 WX-041 with the format cleared, E.164 and IDD are accepted and nothing else', async () => {
    const harness = await open();
    await harness.pick('Team', 'Sales');
    await harness.choose('International Dialing Format');
    expect(() => harness.combobox('Country code')).to.throw();
    await harness.type('dial-number', '2125550123');
    await harness.submit();
    expect(harness.said).to.include('neither an E.164 number');
    for (const number of ['+11234567890', '01161123456789']) {
      await harness.type('dial-number', number);
      await harness.submit();
    }
    expect(harness.entered.map(({ station }) => station.number)).to.deep.equal(['+11234567890', '01161123456789']);
  });

  it('WX-042 a hint says that the format depends on the location and to ask the administrator', async () => {
    const harness = await open();
    const hint = harness.field('dial-number').ariaDescribedByElements?.[0]?.textContent;
    expect(hint).to.include('depends on your location').and.to.include('Ask your administrator about the format settings');
    await harness.choose('International Dialing Format');
    expect(harness.field('dial-number').ariaDescribedByElements?.[0]?.textContent).to.include('depends on your location').and.to.include('ask your administrator');
  });

  it('WX-043 Extension takes the calling extension', async () => {
    const harness = await open();
    await harness.pick('Team', 'Service');
    await harness.choose('Extension');
    expect(harness.root.querySelector('input[name=dial-number]')).to.equal(null);
    await harness.type('extension', '10078');
    await harness.submit();
    expect(harness.entered[0]).to.deep.include({ station: { kind: 'extension', number: '10078' } });
  });

  it('WX-044 18 digits of an extension are accepted and 19 refused', async () => {
    const harness = await open();
    await harness.pick('Team', 'Service');
    await harness.choose('Extension');
    await harness.type('extension', '1234567890123456789');
    await harness.submit();
    expect(harness.said).to.include('An extension has 1 to 18 digits and nothing else.');
    expect(harness.entered).to.have.length(0);
    await harness.type('extension', '123456789012345678');
    await harness.submit();
    expect(harness.entered[0]?.station.number).to.equal('123456789012345678');
  });

  it('WX-046 the Team list filters as one types', async () => {
    const harness = await open();
    await harness.search('Team', 'sal');
    expect(harness.options('Team')).to.deep.equal(['Sales']);
    await harness.search('Team', 's');
    expect(harness.options('Team')).to.deep.equal(['Service', 'Sales']);
    expect(find<HTMLInputElement>(harness.combobox('Team').shadowRoot!, 'input').placeholder).to.equal('Search teams');
  });

  it('WX-049 WX-050 the browser may fill in numbers that were entered before, as many as it has', async () => {
    const harness = await open();
    const rules = (name: string) => {
      const input = harness.field(name);
      // Native fields of one form in one tree, without a list of ours: the browser decides what it suggests.
      return [input.autocomplete, input.form?.id, input.hasAttribute('list'), input.form?.autocomplete];
    };
    expect(rules('dial-number')).to.deep.equal(['tel-national', 'station', false, 'on']);
    await harness.choose('International Dialing Format');
    expect(rules('dial-number')).to.deep.equal(['tel', 'station', false, 'on']);
    await harness.choose('Extension');
    expect(rules('extension')).to.deep.equal(['tel-extension', 'station', false, 'on']);
    expect(harness.field('extension').form?.contains(harness.choice('Remember My Credentials'))).to.equal(true);
  });

  it('shows the default number read-only when nothing else is allowed, and needs no number', async () => {
    const harness = await open(restriction);
    expect(harness.field('dial-number')).to.include({ value: '+12125550123', readOnly: true });
    expect(() => harness.choice('International Dialing Format')).to.throw();
    await harness.pick('Team', 'Sales');
    await harness.choose('Extension');
    expect(harness.field('extension')).to.include({ value: '10078', readOnly: true });
    await harness.submit();
    expect(harness.entered[0]?.station).to.deep.equal({ kind: 'extension', number: '10078' });
  });

  it('begins with what was remembered and keeps it remembered', async () => {
    const entry: StationEntry = { kind: 'extension', international: true, country: 'DK', dialNumber: '', extension: '55', teamId: 'team-2' };
    const harness = await open({}, entry);
    expect(harness.field('extension').value).to.equal('55');
    expect(harness.choice('Remember My Credentials').checked).to.equal(true);
    await harness.submit();
    expect(harness.entered[0]).to.deep.include({ entry, remember: true, teamId: 'team-2' });
  });

  it('says what is missing and leads there', async () => {
    const harness = await open();
    await harness.submit();
    expect(harness.said).to.include('Enter a number.').and.to.include('Choose a team.');
    await until(() => harness.root.activeElement === harness.field('dial-number'));
  });

  it('WX-015 shows a refusal above the fields, with its tracking ID and the way to the administrator', async () => {
    const harness = await open();
    harness.refusal = new CommandRefused({ code: 'team-not-yours', message: '', trackingId: 't-8' });
    await harness.pick('Team', 'Service');
    await harness.choose('Extension');
    await harness.type('extension', '10078');
    await harness.submit();
    await until(() => harness.root.querySelector('.notice.danger'));
    expect(words(find(harness.root, '.notice.danger'))).to.include('not a member of this team').and.to.include('contact your administrator').and.to.include('t-8');
    expect(harness.field('extension').value).to.equal('10078');
  });

  it('says to whoever has no team that there is none', async () => {
    expect((await open({ teams: [] })).said).to.include('You are not a member of any team.');
  });

  it('has no accessibility violation', async () => {
    const harness = await open();
    await harness.submit();
    await accessibleInBothThemes(harness.dialog);
  });
});
