import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'outbox.title': 'Usendte handlinger',
  'outbox.pending': { one: '{count} handling venter på at blive sendt', other: '{count} handlinger venter på at blive sendt' },
  'outbox.failed': { one: '{count} handling mislykkedes', other: '{count} handlinger mislykkedes' },
  'outbox.message': 'Besked til {customer}',
  'outbox.state': 'Skift af status',
  'outbox.wrap-up': 'Efterbehandling af {customer}',
  'outbox.cancel-auto': 'Mere tid til efterbehandling af {customer}',
  'outbox.dismiss': 'Besked om afsluttet interaktion lukket',
  'outbox.somebody': 'en kunde',
  'outbox.you': 'Dig',
  'outbox.now': 'Nu',
  'outbox.available': 'Tilgængelig',
  'outbox.no-auto': 'Ingen automatisk efterbehandling',
  'outbox.now-yours': 'Samtalen er stadig din.',
  'outbox.now-over': 'Samtalen er slut eller givet videre.',
  'outbox.now-open': 'Ikke efterbehandlet endnu',
  'outbox.now-done': 'Allerede efterbehandlet',
  'outbox.now-automatic': '{reason} (automatisk)',
  'outbox.signed-out': 'Ikke logget på en station',
  'outbox.waiting': 'Venter på at blive sendt',
  'outbox.refused': 'Mislykkedes',
  'outbox.retry': 'Prøv igen',
  'outbox.discard': 'Kassér',
};
