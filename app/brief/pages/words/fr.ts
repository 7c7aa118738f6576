import type { Words } from './words';

export const fr: Words = {
  download: 'Télécharger le PDF',
  pressAgain:
    'Les logiciels de messagerie ouvrent les liens et actionnent les boutons pour les vérifier. Pour que seules les personnes comptent, appuyez encore une fois sur le bouton.',
  expired: {
    title: 'Ce lien a expiré',
    text: 'Les liens ne sont valables qu’un temps : un ancien e-mail entre de mauvaises mains ne vaut ainsi plus rien.',
  },
  usedUp: {
    title: 'Ce lien a déjà servi',
    text: 'Il a téléchargé le guide autant de fois que la boutique le permet.',
  },
  newLink: {
    offer: (title) => `Nous pouvons envoyer un nouveau lien pour « ${title} » à l’adresse qui l’a demandé.`,
    button: 'Recevoir un nouveau lien',
  },
  withdrawn: {
    title: 'Ce guide n’est plus proposé',
    text: (title) => `La boutique a retiré « ${title} » : les liens vers ce guide ne fonctionnent plus.`,
    other: 'Vous pouvez recevoir celui-ci à la place :',
  },
  unknownLink: {
    title: 'Ce lien ne fonctionne pas',
    text: 'Il a peut-être été coupé en chemin. Copiez l’adresse entière depuis l’e-mail.',
    ask: 'Ou demandez-en un nouveau ici :',
  },
  noFile: {
    title: 'Le guide n’est pas encore prêt',
    text: 'La boutique le prépare. Réessayez plus tard dans la journée.',
  },
  renewed: {
    title: 'Consultez votre boîte de réception',
    text: 'Un nouveau lien est en route vers l’adresse qui a demandé le premier.',
  },
  wait: {
    title: 'Patientez un peu',
    text: (when) =>
      `Cela fait beaucoup de demandes en peu de temps. Regardez dans vos courriers indésirables, ou réessayez ${when}.`,
  },
  unsubscribe: {
    title: 'Se désabonner',
    text: 'Appuyez sur le bouton, et cette boutique ne vous écrira plus, sauf si vous le demandez.',
    button: 'Me désabonner',
  },
  unsubscribed: {
    title: 'Votre désabonnement est enregistré',
    text: 'Cette boutique ne vous écrira plus, sauf si vous le demandez.',
    mistake: 'Était-ce une erreur ? Redemandez le guide, et tout redevient comme avant.',
  },
  unknownUnsubscribe: {
    title: 'Ce lien ne fonctionne pas',
    text: 'Il a peut-être été coupé en chemin. Copiez l’adresse entière depuis l’e-mail, ou répondez à l’e-mail pour être retiré de la liste.',
  },
  tryAgain: {
    title: 'L’envoi n’a pas abouti',
    text: 'Quelque chose ne fonctionne pas de notre côté. Revenez en arrière et réessayez dans un instant : rien de ce que vous avez écrit n’est perdu.',
  },
  about: {
    title: 'Demandez le guide depuis l’article',
    text: 'Cette adresse reçoit le formulaire placé sous un article.',
    back: 'Retour à la boutique',
  },
  ask: {
    title: 'Ce qui est conservé à votre sujet',
    text: 'Écrivez votre adresse : nous y envoyons un lien. Il montre tout ce qui est conservé à son sujet et permet de l’effacer.',
    email: 'Votre adresse e-mail',
    invalid: 'Écrivez une adresse e-mail comme nom@example.com.',
    button: 'Recevoir le lien',
  },
  asked: {
    title: 'Consultez votre boîte de réception',
    text: 'Si quelque chose est conservé au sujet de cette adresse, un lien y est en route. Il est valable 24 heures.',
    nothing:
      'Rien après quelques minutes ? Regardez dans vos courriers indésirables. S’il n’y est pas non plus, rien n’est conservé au sujet de cette adresse, ou cette boutique ne lui écrit pas.',
  },
  unknownHeld: {
    title: 'Ce lien ne fonctionne plus',
    text: 'Il est valable 24 heures, tant que ce qu’il montre n’est pas effacé. Demandez-en un nouveau ici.',
  },
  held: {
    title: 'Ce qui est conservé à votre sujet',
    address: 'Adresse',
    since: 'Conservée depuis',
    confirmed: 'Adresse confirmée',
    unsubscribed: 'Désabonnement',
    never: 'non',
    request: (title) => `Vous avez demandé « ${title} »`,
    askedAt: 'Quand',
    article: 'Sur l’article',
    step: 'Étape atteinte',
    source: 'Campagne',
    referrer: 'Page d’où vous veniez',
    language: 'Langue de la page',
    consent: 'Vous avez accepté ces termes',
    version: 'Version des termes',
    agreedAt: 'Accepté',
    network: 'Depuis le réseau',
    history: 'Ce qui s’est passé ensuite',
    events: {
      sent: 'L’e-mail a été envoyé',
      failed: 'L’e-mail n’a pas pu être remis',
      withheld: 'Aucun e-mail envoyé, car vous n’en voulez pas',
      scanned: 'Un logiciel a ouvert le lien',
      visited: 'Le lien a été ouvert',
      downloaded: 'Le guide a été téléchargé',
      unsubscribed: 'Vous avez demandé le désabonnement',
    },
    file: 'Tout télécharger dans un fichier (JSON)',
  },
  erase: {
    title: 'Effacer',
    text: 'Tout est supprimé aussitôt, et les liens des e-mails reçus ne fonctionnent plus.',
    button: 'Effacer mes données',
  },
  confirmErase: {
    title: 'Tout effacer ?',
    text: 'Cette action est définitive.',
    check: 'Oui, effacer tout ce qui est conservé à mon sujet',
    unchecked: 'Cochez cette case si vous voulez tout effacer.',
    never: 'Et ne plus jamais m’écrire',
    neverText: 'Pour cela, une empreinte de votre adresse est conservée, et rien d’autre.',
    button: 'Effacer',
    keep: 'Non, revenir',
  },
  erased: {
    title: 'Tout est effacé',
    text: 'Plus rien n’est conservé à votre sujet.',
    never: 'Cette boutique n’écrira plus à votre adresse, quelle que soit la personne qui le demande.',
  },
  mail: {
    subject: (shop) => `Ce que ${shop} conserve à votre sujet`,
    title: 'Ce qui est conservé à votre sujet',
    text: (shop) =>
      `Voici le lien que vous avez demandé. Il montre tout ce que ${shop} conserve au sujet de cette adresse et permet de l’effacer.`,
    button: 'Voir',
    until: 'Le lien est valable 24 heures.',
    ignore: 'Si ce n’était pas vous, ignorez cet e-mail : il n’aura pas d’autre suite.',
  },
};
