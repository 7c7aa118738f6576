import type { EmailWords } from '../words';

export const it: EmailWords = {
  subject: '{title}: la tua copia da {shop}',
  greeting: 'Ciao!',
  body: 'Ecco la guida che hai chiesto. Il pulsante apre una pagina da cui puoi scaricarla in PDF.',
  bodyInText: 'Ecco la guida che hai chiesto. Il link qui sotto apre una pagina da cui puoi scaricarla in PDF.',
  button: 'Apri la guida',
  inside: 'Che cosa contiene',
  days: { one: '{days} giorno', many: '{days} di giorni', other: '{days} giorni' },
  lasts: 'Il link funziona per {time}. Dopo, la stessa pagina te ne invia uno nuovo.',
  noButton: 'Se il pulsante non funziona, copia questo indirizzo nel browser:',
  why: '{shop} ti scrive perché questo indirizzo è stato inserito nel modulo di uno dei suoi articoli.',
  notYou: 'Se non eri tu, ignora questa e-mail: non riceverai altro.',
  unsubscribe: 'Annulla l’iscrizione',
  held: 'Che cosa è conservato su di te',
};
