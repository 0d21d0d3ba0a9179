import { expect } from '@open-wc/testing';
import { widgetStoreOf } from '../../../../src/features/layout/desktop/widget-store.ts';
import { model } from '../../../desktop/desk-fixture.ts';
import { AROUND } from './layout-fixture.ts';

describe('the store\'s parts', () => {
  it('stay the same while nothing in them changes, so that widgets hear of changes only', () => {
    const storeOf = widgetStoreOf();
    const first = model();
    const before = storeOf(first, AROUND);
    expect(storeOf({ ...first, typing: { 'i-1': 'Maria' } }, { ...AROUND })).to.equal(before);
    const dark = storeOf(first, { ...AROUND, dark: true });
    expect(dark.agent).to.equal(before.agent);
    expect(dark.agentContact).to.equal(before.agentContact);
    expect(dark.app).not.to.equal(before.app);
  });
});
