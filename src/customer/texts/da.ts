import type { Texts } from '../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'customer.help': 'Hjælp',
  'customer.title': '{tenant} – Hjælp',
  'customer.unread-title': '({count}) {title}',
  'customer.ready': 'Vi er klar til at hjælpe',
  'customer.waiting': 'Hos dig om lidt',
  'customer.over': 'Chat afsluttet',
  'customer.language': 'Sprog',
  'customer.close': 'Luk',
  'customer.connecting': 'Opretter forbindelse…',
  'customer.reconnecting': 'Genopretter forbindelsen… dine beskeder er gemt.',
  'customer.try-again': 'Prøv igen',
  'customer.reload': 'Genindlæs',
  'customer.tracking-id': 'Sporings-id: {id}',
  'customer.fault-invalid-input': 'Noget af det, du skrev, blev ikke godtaget. Tjek det, og prøv igen.',
  'customer.fault-too-large': 'Beskeden er for lang.',
  'customer.fault-rate-limited': 'Det var meget på kort tid. Vent et øjeblik, og prøv igen.',
  'customer.fault-unavailable': 'Vi kan ikke træffes lige nu. Prøv igen om et øjeblik.',
  'customer.fault-internal': 'Noget gik galt hos os. Prøv igen.',
  'customer.fault-topic-closed': 'Emnet er netop blevet lukket. Vælg et andet, eller kom tilbage senere.',
  'customer.fault-version-mismatch': 'Siden er forældet. Genindlæs den.',
};
