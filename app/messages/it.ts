import type { Messages } from './messages';

export const it: Messages = {
  briefEmail: {
    subject: ({ title, shop }) => `${title}: la tua copia da ${shop}`,
    greeting: 'Ciao!',
    body: 'Ecco la guida che hai richiesto. Il pulsante apre una pagina da cui puoi scaricarla in PDF.',
    bodyInText: 'Ecco la guida che hai richiesto. Il link qui sotto apre una pagina da cui puoi scaricarla in PDF.',
    button: 'Apri la guida',
    inside: 'Che cosa contiene',
    linkLifetime: (time) => `Il link funziona per ${time}. Dopo, puoi richiederne uno nuovo sulla stessa pagina.`,
    noButton: 'Se il pulsante non funziona, copia questo indirizzo nel browser:',
    why: (shop) => ['Ricevi questa e-mail perché questo indirizzo è stato inserito in un modulo di ', shop, '.'],
    notYou: 'Se non l’hai richiesta tu, ignora questa e-mail: non riceverai altro.',
    unsubscribe: 'Annulla l’iscrizione',
    yourData: 'I tuoi dati',
  },
  yourDataEmail: {
    subject: (shop) => `I tuoi dati presso ${shop}`,
    title: 'I tuoi dati',
    text: (shop) =>
      `Ecco il link che hai richiesto. Mostra tutto ciò che ${shop} conserva su questo indirizzo e permette di cancellarlo.`,
    button: 'Vedi i tuoi dati',
    linkLifetime: (time) => `Il link funziona per ${time}.`,
    notYou: 'Se non l’hai richiesta tu, ignora questa e-mail: non riceverai altro.',
  },
  marketing: {
    wording: (shop) =>
      `Voglio ricevere via e-mail anche novità e offerte di ${shop}. Posso annullare l’iscrizione in qualsiasi momento.`,
    confirms:
      'Hai accettato di ricevere via e-mail anche novità e offerte di questo negozio. Scaricando la guida lo confermi. Puoi annullare l’iscrizione in qualsiasi momento.',
  },
  signUp: {
    address: {
      empty: 'Inserisci il tuo indirizzo e-mail',
      shape: 'Inserisci un indirizzo e-mail come nome@example.com',
      several: 'Inserisci un solo indirizzo e-mail',
      'too-long': 'Questo indirizzo e-mail è troppo lungo',
      'local-too-long': 'La parte prima della @ è troppo lunga',
      number: 'Dopo la @ serve un nome, non un numero',
      incomplete: 'La parte dopo la @ è incompleta. Dovrebbe essere come example.com.',
    },
    consentMissing: 'Spunta la casella per accettare',
    disposable: (domain) =>
      `Gli indirizzi di ${domain} durano solo pochi minuti, e la tua guida andrebbe persa insieme all’indirizzo. Usane uno che conservi.`,
    unknownBrief: 'Questa guida non è più disponibile. Ricarica la pagina per vedere quale lo è.',
    unknownWording: 'Questa pagina è cambiata da quando l’hai aperta. Ricaricala e riprova.',
    incomplete: 'Il modulo è incompleto. Ricarica la pagina e riprova.',
    wait: (time) => `Sono molte richieste in poco tempo. Guarda nella cartella spam, o riprova tra ${time}.`,
    waitForShop: (time) => `In questo momento riceviamo molte richieste. Riprova tra ${time}.`,
    unproven: 'La verifica anti-bot non è terminata. Invia di nuovo il modulo.',
    waitUnproven: (time) =>
      `La verifica anti-bot ha bisogno di JavaScript. Attivalo e ricarica l’articolo, o riprova tra ${time}.`,
    tryAgain: 'Qualcosa è andato storto. Riprova tra un momento.',
    onItsWay: 'Il link alla tua guida è in arrivo.',
    delayed: (time) =>
      `Stiamo ricevendo molte richieste, quindi il link alla tua guida può richiedere un po’ di tempo. Tempo prima dell’invio: ${time}.`,
    openInbox: (provider) => `Apri ${provider}`,
    checkInbox: 'Controlla la posta',
    nothingYet:
      'Ancora niente dopo qualche minuto? Guarda nella cartella spam, o richiedila di nuovo nel caso di un errore di battitura.',
    backToArticle: 'Torna all’articolo',
    didYouMean: (address) => `Intendevi ${address}?`,
    yes: (address) => `Sì, invia a ${address}`,
    no: (address) => `No, invia a ${address}`,
    unavailable: 'Questa guida non è disponibile',
    email: 'Indirizzo e-mail',
    submit: 'Inviami la guida',
    failed: 'Qualcosa è andato storto',
  },
  pages: {
    download: 'Scarica il PDF',
    backToRoutine: 'Torna alla routine',
    pressAgain: 'Premi ancora una volta per confermare.',
    expired: {
      title: 'Questo link è scaduto',
      text: 'I link valgono per un tempo limitato, nel caso in cui una vecchia e-mail finisca nelle mani sbagliate.',
      request: 'Richiedine uno nuovo qui:',
    },
    usedUp: {
      title: 'Questo link non è più valido',
      text: 'La guida è stata scaricata tutte le volte consentite.',
    },
    newLink: {
      offer: (title) => `Possiamo inviare un nuovo link per «${title}» all’indirizzo indicato nella richiesta.`,
      button: 'Inviami un nuovo link',
    },
    unpublished: {
      title: 'Questa guida non è più disponibile',
      text: (title) => `Il negozio ha ritirato «${title}», quindi i suoi link non funzionano più.`,
      other: 'Puoi ricevere questa al suo posto:',
    },
    unknownLink: {
      title: 'Questo link non funziona',
      text: 'Forse è incompleto. Copia l’indirizzo intero dall’e-mail.',
      request: 'Oppure richiedine uno nuovo qui:',
    },
    noFile: {
      title: 'La guida non è ancora pronta',
      text: 'Il negozio la sta preparando. Riprova più tardi in giornata.',
    },
    renewed: {
      title: 'Controlla la posta',
      text: 'Un nuovo link è in arrivo allo stesso indirizzo del primo.',
    },
    wait: { title: 'Aspetta un momento' },
    unsubscribe: {
      title: 'Annulla l’iscrizione',
      text: 'Questo negozio non ti scriverà più riguardo alle sue guide, a meno che tu non ne richieda una.',
      button: 'Annulla l’iscrizione',
      choice:
        'Con questo modulo ricevi due tipi di e-mail: le guide che richiedi, e novità e offerte. Quali non vuoi più ricevere?',
      choices: {
        all: 'Interrompi tutto',
        delivery: 'Interrompi solo le guide',
        marketing: 'Interrompi solo novità e offerte',
      },
    },
    unsubscribed: {
      title: 'Iscrizione annullata',
      ended: {
        all: 'Questo negozio non ti scriverà più riguardo alle sue guide, a meno che tu non ne richieda una, e non ti invierà più novità e offerte per via di questo modulo.',
        delivery: 'Questo negozio non ti scriverà più riguardo alle sue guide, a meno che tu non ne richieda una.',
        marketing:
          'Questo negozio non ti invierà più novità e offerte per via di questo modulo. Riceverai ancora le guide che richiedi.',
      },
      elsewhere: 'Se ti sei iscritto altrove alle novità di questo negozio, annulla l’iscrizione in quelle e-mail.',
      mistake: 'È stato un errore? Richiedi di nuovo la guida per rimediare.',
    },
    unknownUnsubscribe: {
      title: 'Questo link non funziona',
      text: 'Forse è incompleto. Copia l’indirizzo intero dall’e-mail, oppure rispondi all’e-mail per annullare l’iscrizione.',
    },
    forgottenUnsubscribe: {
      title: 'Nessuna iscrizione da annullare',
      text: 'Sull’indirizzo di quell’e-mail non è più conservato nulla, quindi non riceverà altre e-mail.',
    },
    tryAgain: {
      title: 'Qualcosa è andato storto',
      text: 'C’è un problema da parte nostra. Torna indietro e riprova tra un momento: quello che hai scritto non è andato perso.',
    },
    notFound: {
      title: 'Pagina non trovata',
      text: 'A questo indirizzo non c’è nulla. Se hai seguito un link in un’email, copia il link per intero.',
    },
    about: {
      title: 'Richiedi la guida dall’articolo',
      text: 'Questa pagina appartiene al modulo sotto un articolo.',
      back: 'Torna al negozio',
    },
    requestYourData: {
      title: 'I tuoi dati',
      text: 'Inserisci il tuo indirizzo e ti invieremo un link. Mostra tutto ciò che è conservato al riguardo e permette di cancellarlo.',
      email: 'Indirizzo e-mail',
      button: 'Inviami il link',
    },
    yourDataRequested: {
      title: 'Controlla la posta',
      text: (time) => `Se su questo indirizzo è conservato qualcosa, un link è in arrivo. Funziona per ${time}.`,
      nothing:
        'Ancora niente dopo qualche minuto? Guarda nella cartella spam. Se non è nemmeno lì, su questo indirizzo non è conservato nulla, oppure è tra quelli a cui questo negozio non scrive.',
    },
    unknownYourData: {
      title: 'Questo link non funziona più',
      text: (time) => `Funziona per ${time}, o finché i dati non vengono cancellati. Qui puoi richiederne uno nuovo.`,
    },
    yourData: {
      title: 'I tuoi dati',
      address: 'Indirizzo e-mail',
      since: 'Conservati dal',
      confirmed: 'Indirizzo confermato',
      unsubscribed: 'Iscrizione annullata',
      never: 'No',
      request: (title) => `Richiesta di «${title}»`,
      requestedAt: 'Data',
      article: 'Articolo',
      step: 'Ultimo passaggio raggiunto',
      source: 'Campagna',
      referrer: 'Pagina precedente',
      language: 'Lingua della pagina',
      consent: 'Testo del tuo consenso',
      marketingConsent: 'Testo del tuo consenso al marketing',
      version: 'Versione del testo',
      agreedAt: 'Accettato',
      confirmedAt: 'Confermato con il download',
      withdrawnAt: 'Revocato',
      network: 'Rete (IP abbreviato)',
      activity: 'Attività',
      events: {
        sent: 'E-mail inviata',
        failed: 'Non è stato possibile consegnare l’e-mail',
        withheld: 'E-mail non inviata, perché non ne vuoi ricevere',
        bot_click: 'Link aperto da un programma, come un filtro di posta',
        visited: 'Link aperto',
        downloaded: 'Guida scaricata',
        unsubscribed: 'Iscrizione annullata',
        marketing_withdrawn: 'Consenso al marketing revocato',
      },
      moreActivity: 'Qui è mostrata solo l’attività più recente. Il file qui sotto contiene tutto.',
      olderRequests: 'Richieste precedenti',
      latestRequests: 'Richieste più recenti',
      file: 'Scarica i tuoi dati in un file (JSON)',
    },
    retention: {
      title: 'Per quanto tempo vengono conservati i dati',
      links: (time) => `Link nelle e-mail e clic di programmi, dopo la scadenza del link: ${time}`,
      userAgents: (time) =>
        `Dettagli del tuo browser: ${time}. In seguito solo il tipo, per esempio «Chrome on Android»`,
      inactive: (time) => `Tutto, se non scarichi mai la guida, dalla tua ultima richiesta: ${time}`,
      downloaded: 'Tutto, se la scarichi: finché tu o il negozio non lo cancellate',
      uninstalled: (time) => `Tutto, se il negozio smette di usare questo servizio, al massimo: ${time}`,
    },
    erase: {
      title: 'Cancella i tuoi dati',
      text: 'Tutto viene cancellato subito, e i link nelle e-mail che hai ricevuto smettono di funzionare.',
      button: 'Cancella i miei dati',
    },
    confirmErase: {
      title: 'Cancellare tutti i tuoi dati?',
      text: 'Non si può annullare.',
      check: 'Sì, cancella tutto ciò che è conservato su di me',
      unchecked: 'Spunta questa casella per cancellare i tuoi dati',
      never: 'E non scrivetemi mai più',
      neverText: 'Per questo conserviamo un’impronta (hash) del tuo indirizzo e nient’altro.',
      button: 'Cancella',
      cancel: 'Annulla',
    },
    erased: {
      title: 'I tuoi dati sono stati cancellati',
      text: 'Su di te non è più conservato nulla.',
      never: 'Questo negozio non scriverà più al tuo indirizzo, anche se qualcuno lo inserisce in un modulo.',
    },
  },
};
