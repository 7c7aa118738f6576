import type { SignUpWords } from '../sign-up-words';

export const it: SignUpWords = {
  address: {
    empty: 'Scrivi il tuo indirizzo e-mail.',
    shape: 'Non sembra un indirizzo e-mail: dovrebbe essere come nome@example.com.',
    several: 'Scrivi un solo indirizzo.',
    'too-long': 'È troppo lungo per essere un indirizzo.',
    'local-too-long': 'La parte prima della @ è troppo lunga per un indirizzo.',
    number: 'Scrivi un indirizzo con un nome dopo la @, non con un numero.',
    incomplete: 'La parte dopo la @ non è completa: dovrebbe essere come example.com.',
  },
  tick: 'Spunta la casella per accettare.',
  throwAway: (domain) =>
    `Gli indirizzi di ${domain} durano pochi minuti, e la tua guida andrebbe persa con lui. Usa un indirizzo che conservi.`,
  unknownBrief: 'Questa guida non è più disponibile. Ricarica la pagina per vedere che cosa c’è.',
  unknownWording: 'Questa pagina è cambiata da quando l’hai aperta. Ricaricala e riprova.',
  incomplete: 'Il modulo non è completo. Ricarica la pagina e riprova.',
  wait: (time) => `Sono molte richieste in poco tempo. Guarda nella cartella dello spam, o riprova tra ${time}.`,
  waitForShop: (time) => `In questo momento ci sono molte richieste. Riprova tra ${time}.`,
  unproven: 'Il controllo contro i robot non è terminato. Invia di nuovo il modulo.',
  waitUnproven: (time) =>
    `Questo modulo ha bisogno di JavaScript per il controllo contro i robot. Attivalo e ricarica l’articolo, o riprova tra ${time}.`,
  tryAgain: 'Non ha funzionato. Riprova tra un momento.',
  onItsWay: 'Il link alla tua guida è in arrivo.',
  openInbox: (provider) => `Apri ${provider}`,
  checkInbox: 'Controlla la posta',
  nothingYet:
    'Ancora niente dopo qualche minuto? Guarda nella cartella dello spam, o richiedila di nuovo: forse l’indirizzo conteneva un errore.',
  backToArticle: 'Torna all’articolo',
  didYouMean: (address) => `Intendevi ${address}?`,
  yes: (address) => `Sì, invia a ${address}`,
  no: (address) => `No, invia a ${address}`,
  notHere: 'Questa guida non è qui',
  email: 'Il tuo indirizzo e-mail',
  submit: 'Inviami la guida',
  failed: 'Non ha funzionato',
};
