import { expect } from '@open-wc/testing';
import type { DesktopFeature } from '../../src/desktop/frame.ts';
import { laterFeatures } from '../../src/desktop/later-features.ts';
import { FakeFrame } from './fake-frame.ts';

describe('features that come later', () => {
  it('are registered when the page has time', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const feature: DesktopFeature = { id: 'late', register: () => resolve('registered') };
    laterFeatures(() => Promise.resolve({ features: [feature] })).register(new FakeFrame());
    expect(await promise).to.equal('registered');
  });

  it('WX-019 are named in the banner while they cannot be had', async () => {
    const frame = new FakeFrame();
    const { promise, resolve } = Promise.withResolvers<string>();
    frame.trouble = (id) => resolve(id);
    laterFeatures(() => Promise.reject(new Error('offline'))).register(frame);
    expect(await promise).to.equal('feature:later');
  });
});
