import type { EmailWords } from '../words';

export const nl: EmailWords = {
  subject: '{title}: jouw exemplaar van {shop}',
  greeting: 'Hallo!',
  body: 'Hier is de gids waar je om vroeg. De knop opent een pagina waar je hem als pdf kunt downloaden.',
  bodyInText:
    'Hier is de gids waar je om vroeg. De link hieronder opent een pagina waar je hem als pdf kunt downloaden.',
  button: 'Naar de gids',
  inside: 'Wat erin staat',
  days: { one: '{days} dag', other: '{days} dagen' },
  lasts: 'De link werkt {time}. Daarna stuurt dezelfde pagina je een nieuwe.',
  noButton: 'Doet de knop niets? Kopieer dan dit adres naar je browser:',
  why: '{shop} stuurt je dit omdat dit adres is ingevuld in het formulier bij een van de artikelen.',
  notYou: 'Was jij dat niet, laat deze e-mail dan voor wat hij is: er gebeurt verder niets.',
  unsubscribe: 'Afmelden',
  held: 'Wat er over je bewaard wordt',
};
