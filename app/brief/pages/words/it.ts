import type { Words } from './words';

export const it: Words = {
  download: 'Scarica il PDF',
  pressAgain:
    'I programmi di posta aprono i link e premono i pulsanti per controllarli. Perché contino solo le persone, premi il pulsante ancora una volta.',
  expired: {
    title: 'Questo link è scaduto',
    text: 'I link valgono per un tempo limitato, così una vecchia e-mail nelle mani sbagliate non serve a nulla.',
  },
  usedUp: {
    title: 'Questo link è esaurito',
    text: 'Ha scaricato la guida tante volte quante ne consente il negozio.',
  },
  newLink: {
    offer: (title) => `Possiamo inviare un nuovo link per «${title}» all’indirizzo che l’ha richiesta.`,
    button: 'Inviami un nuovo link',
  },
  withdrawn: {
    title: 'Questa guida non è più offerta',
    text: (title) => `Il negozio ha ritirato «${title}», quindi i suoi link non funzionano più.`,
    other: 'Puoi avere questa al suo posto:',
  },
  unknownLink: {
    title: 'Questo link non funziona',
    text: 'Forse è stato troncato lungo la strada. Copia l’indirizzo intero dall’e-mail.',
    ask: 'Oppure richiedine uno nuovo qui:',
  },
  noFile: {
    title: 'La guida non è ancora pronta',
    text: 'Il negozio la sta preparando. Riprova più tardi in giornata.',
  },
  renewed: {
    title: 'Controlla la posta',
    text: 'Un nuovo link è in viaggio verso l’indirizzo che ha richiesto il primo.',
  },
  wait: {
    title: 'Aspetta un momento',
    text: (when) => `Sono molte richieste in poco tempo. Guarda nella posta indesiderata, oppure riprova ${when}.`,
  },
  unsubscribe: {
    title: 'Annulla l’iscrizione',
    text: 'Premi il pulsante e questo negozio non ti scriverà più, a meno che tu non lo chieda.',
    button: 'Annulla l’iscrizione',
  },
  unsubscribed: {
    title: 'Iscrizione annullata',
    text: 'Questo negozio non ti scriverà più, a meno che tu non lo chieda.',
    mistake: 'È stato un errore? Richiedi di nuovo la guida e tutto torna come prima.',
  },
  unknownUnsubscribe: {
    title: 'Questo link non funziona',
    text: 'Forse è stato troncato lungo la strada. Copia l’indirizzo intero dall’e-mail, oppure rispondi all’e-mail per annullare l’iscrizione.',
  },
  tryAgain: {
    title: 'Non ha funzionato',
    text: 'Qualcosa dalla nostra parte non funziona. Torna indietro e riprova tra un momento: niente di ciò che hai scritto è perso.',
  },
  about: {
    title: 'Richiedi la guida dall’articolo',
    text: 'Questo indirizzo riceve il modulo che sta sotto un articolo.',
    back: 'Torna al negozio',
  },
  ask: {
    title: 'Che cosa è conservato su di te',
    text: 'Scrivi il tuo indirizzo e inviamo un link alla sua casella. Il link mostra tutto ciò che è conservato al riguardo e permette di cancellarlo.',
    email: 'Il tuo indirizzo e-mail',
    invalid: 'Scrivi un indirizzo e-mail come nome@example.com.',
    button: 'Inviami il link',
  },
  asked: {
    title: 'Controlla la posta',
    text: 'Se su questo indirizzo è conservato qualcosa, un link è in viaggio. Vale per 24 ore.',
    nothing:
      'Ancora niente dopo qualche minuto? Guarda nella posta indesiderata. Se non è nemmeno lì, su questo indirizzo non è conservato nulla, oppure questo negozio non gli scrive.',
  },
  unknownHeld: {
    title: 'Questo link non funziona più',
    text: 'Vale per 24 ore, e finché ciò che mostra non è cancellato. Richiedine uno nuovo qui.',
  },
  held: {
    title: 'Che cosa è conservato su di te',
    address: 'Indirizzo',
    since: 'Conservato dal',
    confirmed: 'Indirizzo confermato',
    unsubscribed: 'Iscrizione annullata',
    never: 'no',
    request: (title) => `Hai richiesto «${title}»`,
    askedAt: 'Quando',
    article: 'Nell’articolo',
    step: 'Passo a cui eri',
    source: 'Campagna',
    referrer: 'Pagina da cui venivi',
    language: 'Lingua della pagina',
    consent: 'Hai accettato queste parole',
    version: 'Versione delle parole',
    agreedAt: 'Accettate',
    network: 'Dalla rete',
    history: 'Che cosa è successo dopo',
    events: {
      sent: 'L’e-mail è stata inviata',
      failed: 'Non è stato possibile consegnare l’e-mail',
      withheld: 'Nessuna e-mail inviata, perché non ne vuoi',
      scanned: 'Un programma ha aperto il link',
      visited: 'Il link è stato aperto',
      downloaded: 'La guida è stata scaricata',
      unsubscribed: 'Hai annullato l’iscrizione',
    },
    file: 'Scarica tutto in un file (JSON)',
  },
  erase: {
    title: 'Cancella tutto',
    text: 'Tutto viene eliminato subito, e i link nelle e-mail ricevute smettono di funzionare.',
    button: 'Cancella i miei dati',
  },
  confirmErase: {
    title: 'Cancellare tutto?',
    text: 'Non si può annullare.',
    check: 'Sì, cancella tutto ciò che è conservato su di me',
    unchecked: 'Spunta questa casella se vuoi cancellare tutto.',
    never: 'E non scrivetemi mai più',
    neverText: 'Per questo si conserva un’impronta del tuo indirizzo, e nient’altro.',
    button: 'Cancella',
    keep: 'No, torna indietro',
  },
  erased: {
    title: 'Tutto è cancellato',
    text: 'Su di te non è più conservato nulla.',
    never: 'Questo negozio non scriverà più al tuo indirizzo, chiunque lo chieda.',
  },
  mail: {
    subject: (shop) => `Che cosa ${shop} conserva su di te`,
    title: 'Che cosa è conservato su di te',
    text: (shop) =>
      `Ecco il link che hai richiesto. Mostra tutto ciò che ${shop} conserva su questo indirizzo e permette di cancellarlo.`,
    button: 'Guarda',
    until: 'Il link vale per 24 ore.',
    ignore: 'Se non l’hai richiesto tu, ignora questa e-mail: non succederà altro.',
  },
};
