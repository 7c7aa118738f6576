import type { SignUpWords } from '../sign-up-words';

export const fr: SignUpWords = {
  address: {
    empty: 'Saisissez votre adresse e-mail.',
    shape: 'Ceci ne ressemble pas à une adresse e-mail : elle devrait s’écrire comme nom@example.com.',
    several: 'Saisissez une seule adresse.',
    'too-long': 'C’est trop long pour une adresse.',
    'local-too-long': 'La partie avant le @ est trop longue pour une adresse.',
    number: 'Saisissez une adresse avec un nom après le @, et non un numéro.',
    incomplete: 'La partie après le @ est incomplète : elle devrait s’écrire comme example.com.',
  },
  tick: 'Cochez la case pour accepter.',
  throwAway: (domain) =>
    `Les adresses de ${domain} ne durent que quelques minutes, et votre guide disparaîtrait avec elle. Utilisez une adresse que vous gardez.`,
  unknownBrief: 'Ce guide n’est plus proposé. Rechargez la page pour voir ce qui l’est.',
  unknownWording: 'Cette page a changé depuis que vous l’avez ouverte. Rechargez-la et réessayez.',
  incomplete: 'Ce formulaire est incomplet. Rechargez la page et réessayez.',
  wait: (time) =>
    `Cela fait beaucoup de demandes en peu de temps. Regardez dans vos courriers indésirables, ou réessayez dans ${time}.`,
  waitForShop: (time) => `Il y a beaucoup de demandes en ce moment. Réessayez dans ${time}.`,
  unproven: 'La vérification contre les robots n’est pas terminée. Envoyez le formulaire de nouveau.',
  waitUnproven: (time) =>
    `Ce formulaire a besoin de JavaScript pour sa vérification contre les robots. Activez-le et rechargez l’article, ou réessayez dans ${time}.`,
  tryAgain: 'Cela n’a pas fonctionné. Réessayez dans un instant.',
  onItsWay: 'Le lien vers votre guide est en route.',
  openInbox: (provider) => `Ouvrir ${provider}`,
  checkInbox: 'Consultez votre boîte de réception',
  nothingYet:
    'Rien après quelques minutes ? Regardez dans vos courriers indésirables, ou faites une nouvelle demande : l’adresse contenait peut-être une faute de frappe.',
  backToArticle: 'Retour à l’article',
  didYouMean: (address) => `Vouliez-vous dire ${address} ?`,
  yes: (address) => `Oui, envoyer à ${address}`,
  no: (address) => `Non, envoyer à ${address}`,
  notHere: 'Ce guide n’est pas ici',
  email: 'Votre adresse e-mail',
  submit: 'Recevoir le guide',
  failed: 'Cela n’a pas fonctionné',
};
