import type { Texts } from '../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'customer.help': 'Aide',
  'customer.title': '{tenant} – Aide',
  'customer.unread-title': '({count}) {title}',
  'customer.ready': 'Nous sommes là pour vous aider',
  'customer.waiting': 'À vous dans un instant',
  'customer.over': 'Discussion terminée',
  'customer.language': 'Langue',
  'customer.close': 'Fermer',
  'customer.connecting': 'Connexion…',
  'customer.reconnecting': 'Reconnexion… vos messages sont conservés.',
  'customer.try-again': 'Réessayer',
  'customer.reload': 'Recharger',
  'customer.tracking-id': 'Identifiant de suivi : {id}',
  'customer.fault-invalid-input': 'Certaines informations n’ont pas été acceptées. Vérifiez-les, puis réessayez.',
  'customer.fault-too-large': 'Ce message est trop long.',
  'customer.fault-rate-limited': 'Trop de demandes en peu de temps. Patientez un instant, puis réessayez.',
  'customer.fault-unavailable': 'Nous sommes injoignables pour le moment. Réessayez dans un instant.',
  'customer.fault-internal': 'Un problème est survenu de notre côté. Réessayez.',
  'customer.fault-topic-closed': 'Ce sujet vient d’être fermé. Choisissez-en un autre ou revenez plus tard.',
  'customer.fault-version-mismatch': 'Cette page n’est plus à jour. Rechargez-la.',
};
