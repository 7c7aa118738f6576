import type { EmailWords } from '../words';

export const de: EmailWords = {
  subject: '{title}: dein Exemplar von {shop}',
  greeting: 'Hallo!',
  body: 'Hier ist der Ratgeber, um den du gebeten hast. Der Knopf öffnet eine Seite, auf der du ihn als PDF herunterladen kannst.',
  bodyInText:
    'Hier ist der Ratgeber, um den du gebeten hast. Der Link unten öffnet eine Seite, auf der du ihn als PDF herunterladen kannst.',
  button: 'Ratgeber holen',
  inside: 'Was drinsteht',
  days: { one: '{days} Tag', other: '{days} Tage' },
  lasts: 'Der Link gilt {time}. Danach schickt dir dieselbe Seite einen neuen.',
  noButton: 'Wenn sich beim Knopf nichts tut, kopiere diese Adresse in deinen Browser:',
  why: '{shop} schreibt dir, weil diese Adresse im Formular unter einem Artikel des Shops eingetragen wurde.',
  notYou: 'Wenn du das nicht warst, lass die E-Mail einfach liegen: Es passiert weiter nichts.',
  unsubscribe: 'Abmelden',
  held: 'Was über dich gespeichert ist',
};
