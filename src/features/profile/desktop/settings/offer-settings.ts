import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { filter, first } from 'rxjs';
import type { DesktopFrame } from '../../../../desktop/frame.ts';
import { needsLine } from '../../../../desktop/needs-line.ts';
import { ownPicture$ } from '../own-picture.ts';
import { profileView } from '../profile-view.ts';
import type { ProfileSettings } from './profile-settings.ts';
import type { PasswordEntered, PictureChosen } from './settings-deeds.ts';

interface OwnPicture { revision: string | null }

/** Another picture has another address, so that no old one is shown from a cache. */
const become = (frame: DesktopFrame, { revision }: OwnPicture): void =>
  ownPicture$.next(revision === null ? '' : `/api/pictures/${encodeURIComponent(frame.model.desk.profile.userId)}?v=${revision}`);

async function changePicture(frame: DesktopFrame, { picture }: PictureChosen): Promise<void> {
  if (picture) return become(frame, await frame.api<OwnPicture>('/picture', { method: 'PUT', body: picture }));
  await frame.api('/picture', { method: 'DELETE' });
  become(frame, { revision: null });
}

const changePassword = (frame: DesktopFrame, { current, password }: PasswordEntered): Promise<void> =>
  frame.api('/password/change', { body: { current, password } });

/** **Profile Settings**, loaded when it is first opened, and the agent's picture. */
export function offerSettings(frame: DesktopFrame): void {
  const dialog = createRef<ProfileSettings>();
  // Whoever was here before.
  ownPicture$.next('');
  frame.contribute({
    id: 'profile-settings', slot: 'dialogs', order: 93,
    render: (model) => html`<ad-profile-settings .view=${profileView(model.desk)} .offline=${needsLine(model) ?? ''} ${ref(dialog)}></ad-profile-settings>`,
  });
  frame.root.addEventListener('profile-settings-asked', () => {
    import('./profile-settings.ts').then(() => { if (dialog.value) dialog.value.open = true; }, (error: unknown) => frame.explain(error));
  });
  // The dialog shows a refusal itself.
  frame.root.addEventListener('picture-chosen', (deed) => deed.waitUntil(changePicture(frame, deed)));
  frame.root.addEventListener('password-entered', (deed) => deed.waitUntil(changePassword(frame, deed)));
  // Without an answer the initials stay.
  frame.model$.pipe(filter(({ confirmed }) => confirmed), first())
    .subscribe({ next: () => void frame.api<OwnPicture>('/picture').then((own) => become(frame, own), () => undefined), error: () => undefined });
}
