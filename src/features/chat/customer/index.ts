import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerFeature, CustomerFrame, CustomerModel } from '../../../customer/frame.ts';
import type { MessageWritten } from './composer.ts';
import type { DraftChanged } from './draft-changed.ts';
import './start-form.ts';
import type { StartAsked } from './start-form.ts';
import type { MessageAnswered, MessagesSeen } from './transcript.ts';

/** The person has just gone from one to the other: the focus goes with them. */
let underway = false;
let loading: Promise<unknown> | null = null;

/** The conversation's elements come while one fills in the form; without a line they are asked for again. */
function load(): void {
  loading ??= Promise.all([import('./conversation.ts'), import('./end-button.ts')]).catch(() => {
    loading = null;
  });
}

/** The customer's side of a chat: how it begins, goes on and ends. */
export const chat: CustomerFeature = {
  id: 'chat',
  register(frame) {
    load();
    frame.contribute({
      id: 'chat', slot: 'body',
      render: (model) => (model.started ? conversation(frame, model) : start(frame, model)),
    });
    frame.contribute({
      id: 'chat-end', slot: 'actions',
      render: ({ transcript, ending }) => (transcript && transcript.conversation.status !== 'ended'
        ? html`<ad-help-end-button ?ending=${ending} @ad-chat-ended=${() => frame.end()}></ad-help-end-button>` : nothing),
    });
  },
};

function start(frame: CustomerFrame, { topics, wantedTopic, starting, fault }: CustomerModel): TemplateResult | typeof nothing {
  if (!topics) return nothing;
  return html`
    <ad-help-start .topics=${topics.topics} .wantedTopic=${wantedTopic} .person=${frame.person} .draft=${frame.draft}
      ?starting=${starting} .fault=${fault} ?take-focus=${underway}
      @ad-start-asked=${({ opening }: StartAsked) => { underway = true; frame.start(opening); }}
      @ad-draft-changed=${({ text }: DraftChanged) => { frame.draft = text; }}
      @ad-look-again-asked=${() => frame.recover()}></ad-help-start>`;
}

function conversation(frame: CustomerFrame, model: CustomerModel): TemplateResult {
  load();
  return html`
    <ad-help-conversation ?take-focus=${underway} .model=${model} .draft=${frame.draft} .now=${frame.now()}
      @ad-message-written=${({ text }: MessageWritten) => frame.post(text)}
      @ad-draft-changed=${({ text }: DraftChanged) => write(frame, text)}
      @ad-messages-seen=${({ n }: MessagesSeen) => frame.seen(n)}
      @ad-message-answered=${({ id, answer }: MessageAnswered) => (answer === 'retry' ? frame.retry(id) : frame.discard(id))}
      @ad-new-chat-asked=${() => { underway = true; frame.leave(); }}></ad-help-conversation>`;
}

function write(frame: CustomerFrame, text: string): void {
  frame.draft = text;
  if (text) frame.typing();
}
