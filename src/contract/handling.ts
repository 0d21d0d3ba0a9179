import { Type, type Static } from 'typebox';
import { closed, Id } from './primitives.ts';

const interactionId = Id;

/** Takes an offered interaction. Fault: `offer-gone`. */
export const AcceptOffer = Type.Object({ kind: Type.Literal('offer.accept'), interactionId, offerId: Id }, closed);
/** Refuses an offered interaction; it goes to the next agent and keeps its place. Fault: `offer-gone`. */
export const DeclineOffer = Type.Object({ kind: Type.Literal('offer.decline'), interactionId, offerId: Id }, closed);
/** Ends the conversation with the customer and starts wrap-up. Faults: `not-owner`, `wrong-state`. */
export const EndInteraction = Type.Object({ kind: Type.Literal('interaction.end'), interactionId }, closed);
/** Blind transfer to a queue or to an agent. Faults: `not-owner`, `wrong-state`, `unknown-reference`, `agent-unavailable`. */
export const TransferInteraction = Type.Object({
  kind: Type.Literal('interaction.transfer'), interactionId,
  to: Type.Union([
    Type.Object({ kind: Type.Literal('queue'), id: Id }, closed),
    Type.Object({ kind: Type.Literal('agent'), id: Id }, closed),
  ]),
}, closed);
/** Stores the one reason (WX-123, WX-127). Faults: `no-wrap-up`, `unknown-reference`. */
export const SubmitWrapUp = Type.Object({ kind: Type.Literal('wrapUp.submit'), interactionId, reasonId: Id }, closed);
/** Stops the automatic wrap-up (WX-121). Faults: `no-wrap-up`, `auto-wrap-up-fixed`. */
export const CancelAutoWrapUp = Type.Object({ kind: Type.Literal('wrapUp.cancelAuto'), interactionId }, closed);
/** **OK** in the Interaction Ended dialog (WX-135). */
export const DismissInteraction = Type.Object({ kind: Type.Literal('interaction.dismiss'), interactionId }, closed);

export type DismissInteraction = Static<typeof DismissInteraction>;
export type AcceptOffer = Static<typeof AcceptOffer>;
export type DeclineOffer = Static<typeof DeclineOffer>;
export type EndInteraction = Static<typeof EndInteraction>;
export type TransferInteraction = Static<typeof TransferInteraction>;
export type SubmitWrapUp = Static<typeof SubmitWrapUp>;
export type CancelAutoWrapUp = Static<typeof CancelAutoWrapUp>;
