/**
 * The wire's version. Any change of a schema or message raises it and adds a line here:
 * 1  first version
 * 2  the working window (desk, epoch), the desk's memory, a lost line, inactivity, removed interactions, another team, layouts, screen pops
 */
export const PROTOCOL_VERSION = 2;

/** The oldest version whose clients the server still serves, so that a change of versions interrupts nobody. */
export const OLDEST_VERSION = 1;
