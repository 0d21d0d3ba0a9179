import type { Actor, Command } from './command.ts';
import { Refusal } from './refusal.ts';

type Kind = Actor['kind'];

const ADMINISTRATION: readonly Kind[] = ['administrator', 'system'];
const AGENT: readonly Kind[] = ['agent'];
const PARTIES: readonly Kind[] = ['agent', 'customer'];
const SYSTEM: readonly Kind[] = ['system'];

/** Who may ask what at all; whether this one may ask it of this object is for the command's own part to say. */
const ASKED_BY: Record<Command['kind'], readonly Kind[]> = {
  'config.put': ADMINISTRATION, 'config.remove': ADMINISTRATION, 'agent.signOut': ADMINISTRATION,
  'station.signIn': AGENT, 'station.signOut': AGENT, 'state.available': AGENT, 'state.idle': AGENT,
  'offer.accept': AGENT, 'offer.decline': AGENT, 'interaction.transfer': AGENT,
  'wrapUp.submit': AGENT, 'wrapUp.cancelAuto': AGENT,
  'message.post': PARTIES, 'message.mark': PARTIES,
  'interaction.end': [...PARTIES, 'system'],
  'interaction.start': ['customer', 'system'],
  'offer.expire': SYSTEM, 'offer.retry': SYSTEM, 'wrapUp.expire': SYSTEM, 'agent.lost': SYSTEM,
};

export function checkAuthority(actor: Actor, command: Command): void {
  if (!ASKED_BY[command.kind].includes(actor.kind)) throw new Refusal('forbidden');
}
