import type { Id } from '../../contract/primitives.ts';

/** A line that may work for an agent. */
interface Claimant {
  readonly agentId: Id;
  readonly deskId: Id;
  /** Another one works from now on. */
  move(): void;
}

/**
 * Which line works for each agent: at most one (WX-001). A line claims the place at once and has it when its
 * desk is open in the log; of two that claim it at the same moment the later one gets it, and exactly one.
 */
export class WorkingLines<L extends Claimant> {
  readonly #claims = new Map<Id, L>();
  readonly #working = new Map<Id, L>();

  of(agentId: Id): L | undefined {
    return this.#working.get(agentId);
  }

  all(): Iterable<L> {
    return this.#working.values();
  }

  agentIds(): Iterable<Id> {
    return this.#working.keys();
  }

  has(agentId: Id): boolean {
    return this.#working.has(agentId) || this.#claims.has(agentId);
  }

  /** Whether another desk's line works for the agent, or is about to. A line of the same desk is its own ghost. */
  isTaken({ agentId, deskId }: L): boolean {
    const holder = this.#claims.get(agentId) ?? this.#working.get(agentId);
    return holder !== undefined && holder.deskId !== deskId;
  }

  /** Whether the line neither works nor is about to. */
  isWaiting(line: L): boolean {
    return this.#claims.get(line.agentId) !== line && this.#working.get(line.agentId) !== line;
  }

  claim(line: L): void {
    const other = this.#claims.get(line.agentId);
    this.#claims.set(line.agentId, line);
    if (other !== line) other?.move();
  }

  /** The desk is open: the line works and the earlier one does not. False when it was replaced or has gone meanwhile. */
  settle(line: L): boolean {
    const { agentId } = line;
    if (this.#claims.get(agentId) !== line) return false;
    this.#claims.delete(agentId);
    const before = this.#working.get(agentId);
    this.#working.set(agentId, line);
    if (before !== line) before?.move();
    return true;
  }

  /** True when the agent has no line any more; a replaced one takes nothing with it. */
  leave(line: L): boolean {
    const { agentId } = line;
    const counted = [this.#claims, this.#working].filter((lines) => lines.get(agentId) === line && lines.delete(agentId));
    return counted.length > 0 && !this.has(agentId);
  }
}
