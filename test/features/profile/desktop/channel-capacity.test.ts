import { expect, fixture, html } from '@open-wc/testing';
import type { MultimediaProfile } from '../../../../src/contract/administration.ts';
import '../../../../src/features/profile/desktop/menu/channel-capacity.ts';
import { profileView } from '../../../../src/features/profile/desktop/profile-view.ts';
import { desk, profile } from '../../../desktop/desk-fixture.ts';
import { findAll, words } from '../../../desktop/element-support.ts';

const channels = (root: ParentNode) => findAll(root, '[data-channel]');

const capacity = async (routingType: MultimediaProfile['routingType'], amounts: MultimediaProfile['capacity']) => {
  const base = profile();
  const view = profileView(desk([], { profile: { ...base, multimediaProfile: base.multimediaProfile && { ...base.multimediaProfile, routingType, capacity: amounts } } }));
  return fixture<HTMLElement>(html`<ad-channel-capacity .routingType=${view.routingType} .capacity=${view.capacity}></ad-channel-capacity>`);
};

describe('channel capacity', () => {
  it('WX-189 shows the routing type and the number of contacts per media channel', async () => {
    const element = await capacity('exclusive', { voice: 1, chat: 3, email: 4, social: 2 });
    expect(words(element)).to.equal('Channel Capacity Routing type: Exclusive Voice 1 Chat 3 E-mail 4 Social 2');
    expect(words(await capacity('blended', { voice: 1, chat: 0, email: 0, social: 0 }))).to.include('Blended');
    expect(words(await capacity('blendedRealTime', { voice: 1, chat: 0, email: 0, social: 0 }))).to.include('Blended Real-time');
  });

  it('WX-190 the media channels are voice, chat, e-mail and social', async () => {
    const element = await capacity('blended', { voice: 1, chat: 1, email: 1, social: 1 });
    expect(channels(element.shadowRoot!).map((each) => each.dataset['channel'])).to.deep.equal(['voice', 'chat', 'email', 'social']);
  });

  it('WX-192 a badge is highlighted only when capacity is assigned; a channel with 0 has a grey badge', async () => {
    const element = await capacity('blended', { voice: 1, chat: 3, email: 0, social: 0 });
    const paint = Object.fromEntries(channels(element.shadowRoot!).map((each) => [each.dataset['channel'], getComputedStyle(each).backgroundColor]));
    const token = (name: string) => {
      const probe = document.createElement('i');
      probe.style.backgroundColor = `var(${name})`;
      document.body.append(probe);
      const colour = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return colour;
    };
    expect(paint).to.deep.equal({
      voice: token('--ad-color-accent-soft'), chat: token('--ad-color-accent-soft'),
      email: token('--ad-color-surface-2'), social: token('--ad-color-surface-2'),
    });
    expect(paint['voice']).to.not.equal(paint['email']);
  });
});
