import { readFileSync } from 'node:fs';
import type { LayoutFault } from '../../src/domain/layout/desktop-layout.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const load = (name: string): JsonObject => JSON.parse(readFileSync(new URL(`layouts/${name}.json`, import.meta.url), 'utf8')) as JsonObject;

/** A document of the old shape, and a role-based one: with every feature, and nothing wrong. Each call gives a fresh one. */
export const flatLayout = (): JsonObject => load('flat');
export const roleLayout = (): JsonObject => load('roles');

/** The parts of a JSON Pointer. */
export const stepsOf = (path: string): string[] => path.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const into = (value: Json | undefined, step: string): Json | undefined =>
  Array.isArray(value) ? value[Number(step)] : typeof value === 'object' && value !== null ? value[step] : undefined;

/** What stands at a JSON Pointer. */
export const valueAt = (document: Json, path: string): Json | undefined => stepsOf(path).reduce<Json | undefined>(into, document);

/** The document with something else at a JSON Pointer; undefined takes it away. */
export function changed(document: JsonObject, path: string, value: Json | undefined): JsonObject {
  const steps = stepsOf(path);
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Json | undefined>(into, document);
  if (typeof holder !== 'object' || holder === null) throw new Error(`nothing at ${path}`);
  if (Array.isArray(holder)) holder.splice(Number(last), 1, ...(value === undefined ? [] : [value]));
  else if (value === undefined) delete holder[last];
  else holder[last] = value;
  return document;
}

/** Faults as a test compares them. */
export const told = (faults: readonly LayoutFault[]): string[] => faults.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
