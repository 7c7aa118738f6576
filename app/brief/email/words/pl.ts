import type { EmailWords } from '../words';

export const pl: EmailWords = {
  subject: '{title}: Twój egzemplarz od {shop}',
  greeting: 'Cześć!',
  body: 'Oto poradnik, o który prosisz. Przycisk otwiera stronę, z której możesz pobrać go jako PDF.',
  bodyInText: 'Oto poradnik, o który prosisz. Link poniżej otwiera stronę, z której możesz pobrać go jako PDF.',
  button: 'Otwórz poradnik',
  inside: 'Co w środku',
  days: { one: '{days} dzień', few: '{days} dni', many: '{days} dni', other: '{days} dnia' },
  lasts: 'Link działa przez {time}. Potem ta sama strona wyśle Ci nowy.',
  noButton: 'Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:',
  why: 'Wysyłamy tę wiadomość ze sklepu {shop}, bo ten adres wpisano w formularzu przy jednym z artykułów.',
  notYou: 'Jeśli to nie Ty, zignoruj tę wiadomość: nic więcej nie przyjdzie.',
  unsubscribe: 'Wypisz mnie',
  held: 'Co przechowujemy o tobie',
};
