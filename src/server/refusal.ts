/** A reason not to start, said to the operator in one sentence; printed without a stack. */
export class Refusal extends Error {}
