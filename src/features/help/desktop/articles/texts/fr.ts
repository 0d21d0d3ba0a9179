import type { Texts } from '../../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'guide.title-sign-in': 'Se connecter',
  'guide.text-sign-in': `1. Saisissez votre adresse e-mail, choisissez **Suivant**, saisissez votre mot de passe et choisissez **Se connecter**.
2. Dans **Informations de poste**, choisissez **Numéro de téléphone** ou **Poste** et saisissez le numéro où vous prenez les appels.
3. Choisissez votre **Équipe**, puis **Valider**.

Avec **Mémoriser mes informations**, ce navigateur remplit les champs pour vous la prochaine fois.

- Mot de passe oublié ? **Mot de passe oublié** vous envoie un code à 6 chiffres par e-mail.
- Vous travaillez dans une seule fenêtre à la fois. Si le bureau est ouvert ailleurs, **Continuer** amène votre session ici.
- Après la connexion, vous êtes inactif. Passez à **Disponible** pour recevoir des demandes.`,
  'guide.title-install': 'Installer le bureau comme application',
  'guide.text-install': `Le bureau peut avoir sa propre fenêtre, sans onglets ni barre d’adresse.

1. Choisissez **Installer l’application** quand le bureau le propose, ou l’icône d’installation dans la barre d’adresse du navigateur.
2. Confirmez dans le navigateur.

Quand une nouvelle version est prête, **Recharger maintenant** la charge. Conversations et brouillons sont aussitôt de retour.

Pour retirer l’application, ouvrez son menu par l’icône à trois points de sa barre de titre, choisissez Désinstaller et confirmez.`,
  'guide.title-availability': 'Définir votre disponibilité',
  'guide.text-availability': `Le sélecteur d’état dans l’en-tête montre votre état et depuis quand vous y êtes.

1. Ouvrez le sélecteur d’état.
2. Tapez une partie d’un nom, ou parcourez la liste.
3. Choisissez **Disponible** ou l’un des états inactifs.

- **Disponible** : des demandes vous sont proposées.
- Inactif : rien de nouveau ne vous est proposé ; vos conversations restent à vous.
- **En conversation** indique que vous traitez au moins une conversation.
- Si vous ne répondez pas à temps à une demande, un autre agent la reçoit et vous êtes inactif (RONA). **Passer en Disponible** vous ramène, **Rester inactif** vous laisse inactif.
- **En attente** : l’état est défini dès que la connexion est rétablie.`,
  'guide.title-inactivity': 'Inactivité prolongée',
  'guide.text-inactivity': `Quand rien n’est fait pendant le temps que votre administrateur a fixé, le bureau vous interroge avec **Inactivité prolongée** et décompte la dernière minute.

- **Rester connecté** : vous continuez à travailler.
- **Se déconnecter** : vous êtes déconnecté aussitôt.
- Sans réponse, vous êtes déconnecté à la fin du temps, et la page de connexion vous dit pourquoi.

Le clavier, le pointeur et le toucher comptent comme activité. Si vous regardez ailleurs, le navigateur affiche une notification, si vous l’avez autorisée.`,
  'guide.title-wrap-up': 'Clôturer une conversation',
  'guide.text-wrap-up': `Quand une conversation est terminée, ou que vous l’avez transférée, **Motifs de clôture** s’ouvre.

1. Cherchez et choisissez un motif.
2. Choisissez **Valider la clôture**.

- Tant qu’un délai court, le motif par défaut est envoyé à son terme. **Annuler la clôture automatique** vous donne plus de temps, si votre administrateur le permet.
- Si des demandes attendent, **Clôturer plus tard** met la boîte de dialogue de côté ; **Clôturer** dans la conversation la rouvre.
- Sans connexion, le motif est conservé et envoyé quand la ligne est rétablie.
- Les fenêtres contextuelles de la conversation à l’intérieur du bureau se ferment.`,
  'guide.title-ended': 'Interactions terminées',
  'guide.text-ended': `**Interaction terminée** apparaît quand votre administrateur a mis fin à l’une de vos interactions. Il n’y a rien à clôturer : **OK** la retire de votre bureau.

- **Détails de l’erreur** montre l’identifiant de suivi, et **Copier l’ID de suivi** le copie pour votre administrateur.
- Ce que vous avez traité ces dernières 24 heures se trouve dans **Historique des interactions de l’agent**.
- **Historique des contacts** montre ce que ce client a demandé ces 60 derniers jours.`,
  'guide.title-troubleshooting': 'Quand quelque chose ne fonctionne pas',
  'guide.text-troubleshooting': `- La connexion est perdue : continuez à écrire. Ce que vous faites est conservé et envoyé quand la ligne est rétablie. **Actions non envoyées** dans l’en-tête montre ce qui attend ; ce qui a été refusé a **Réessayer** et **Abandonner**.
- Une conversation ne répond pas : le bureau recharge lui-même ses données. Jusque-là, rien ne peut être fait avec elle.
- Quelque chose échoue : derrière **Détails de l’erreur** se trouve l’identifiant de suivi ; **Copier l’ID de suivi** le copie pour votre administrateur.
- Quelque chose semble faux : rechargez la page. Conversations, brouillons et votre place y sont de retour.
- Vous n’entendez aucun son ou ne voyez aucune notification : regardez les paramètres de notification, et autorisez les notifications dans le navigateur.

Le rapport d’erreurs aide le mieux votre administrateur : **Télécharger le rapport d’erreurs** dans le profil enregistre ce que le bureau a fait ces 15 dernières minutes, sans noms ni messages.`,
  'guide.title-screen-pop': 'Fenêtres contextuelles',
  'guide.text-screen-pop': `Une fenêtre contextuelle est une page d’un autre système qui s’ouvre d’elle-même pour une demande, comme votre administrateur l’a configurée : dans un onglet du navigateur, à côté de la conversation sous **Fenêtre contextuelle**, ou sur une page de la barre de navigation.

- Elle suit la conversation de l’espace de travail. S’il y en a plusieurs, chacune a son sous-onglet.
- **Agrandir la fenêtre contextuelle** lui donne toute la fenêtre, **Rétablir la taille de la fenêtre contextuelle** son ancienne place.
- Fermée par erreur ? Parmi vos notifications, l’entrée **Fenêtre contextuelle fournie** a un lien qui la rouvre : **Rouvrir la fenêtre contextuelle**, ou le texte de votre administrateur.
- Si le navigateur l’a bloquée, un message le dit : **Ouvrir la fenêtre contextuelle** l’ouvre à la main. Autorisez les fenêtres surgissantes pour cette page.
- Quand vous envoyez le motif de clôture, les fenêtres contextuelles à l’intérieur du bureau se ferment. Les onglets du navigateur restent.`,
  'guide.title-profile': 'Votre profil',
  'guide.text-profile': `Votre photo ou vos initiales au bout de l’en-tête ouvrent le profil. Il montre votre équipe, votre numéro et : **Capacité par canal**.

- Pour travailler dans une autre équipe, choisissez-la sous **Équipe**, puis **Enregistrer la sélection** et **Changer d’équipe**. C’est possible quand vous n’avez ni demande, ni conversation, ni clôture en cours.
- **Paramètres du profil** : votre nom, votre photo, votre mot de passe et votre langue.
- **Paramètres de notification** : comment vous apprenez l’arrivée de demandes.
- **Passer en mode sombre** change l’apparence du bureau.
- **Raccourcis clavier** énumère les touches, que vous pouvez changer.
- **Réinitialiser toute la disposition du bureau** : toutes les pages sont de nouveau comme votre administrateur les a disposées.`,
  'guide.title-colleagues': 'Travailler avec des collègues',
  'guide.text-colleagues': `Confiez une conversation à quelqu’un qui peut mieux aider :

1. Choisissez **Transférer** dans la conversation.
2. Sous **Transférer à**, cherchez une file ou un agent, et choisissez.
3. Choisissez **Transférer**, puis clôturez votre partie.

- Les agents qui ne sont pas disponibles ne peuvent pas être choisis.
- Quand un collègue vous transfère quelque chose, la demande le dit.
- Les appels et messages entre collègues ne font pas partie du bureau : utilisez l’application de collaboration de votre organisation dans sa propre fenêtre. Activez les notifications dans **Paramètres de notification** : le navigateur vous signale alors les demandes pendant ce temps.`,
  'guide.title-emoji': 'Émojis dans les messages',
  'guide.text-emoji': `1. Choisissez **Émojis** sous votre message.
2. Cherchez par nom, ou choisissez l’un des groupes.
3. Choisissez l’émoji d’un clic ou par Entrée. Il se place là où était le curseur.

Cela fonctionne dans les chats et dans les messages des réseaux sociaux, WhatsApp compris. L’aspect d’un émoji dépend de l’appareil du client.`,
  'guide.title-sign-out': 'Se déconnecter',
  'guide.text-sign-out': `1. Terminez et clôturez toutes les conversations.
2. Passez à un état inactif.
3. Ouvrez le profil, choisissez **Se déconnecter** et confirmez.

- Si quelque chose s’y oppose, la raison est écrite au-dessus du bouton.
- Les actions non envoyées seraient perdues : la question dit combien il y en a.
- Fermer la fenêtre n’est pas se déconnecter : le navigateur demande d’abord. Sans fenêtre, vos conversations passent à d’autres agents après un certain temps.
- À la déconnexion, ce navigateur oublie vos brouillons et vos conversations.`,
};
