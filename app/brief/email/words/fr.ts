import type { EmailWords } from '../words';

export const fr: EmailWords = {
  subject: '{title} : votre exemplaire, de la part de {shop}',
  greeting: 'Bonjour,',
  body: 'Voici le guide que vous avez demandé. Le bouton ouvre une page où vous pouvez le télécharger en PDF.',
  bodyInText:
    'Voici le guide que vous avez demandé. Le lien ci-dessous ouvre une page où vous pouvez le télécharger en PDF.',
  button: 'Obtenir le guide',
  inside: 'Au sommaire',
  days: { one: '{days} jour', many: '{days} de jours', other: '{days} jours' },
  lasts: 'Le lien est valable {time}. Ensuite, la même page vous en envoie un nouveau.',
  noButton: 'Si le bouton ne répond pas, copiez cette adresse dans votre navigateur :',
  why: '{shop} vous écrit parce que cette adresse a été saisie dans le formulaire d’un de ses articles.',
  notYou: 'Si ce n’était pas vous, ignorez cet e-mail : vous ne recevrez rien d’autre.',
  unsubscribe: 'Se désinscrire',
  held: 'Ce qui est conservé à votre sujet',
};
