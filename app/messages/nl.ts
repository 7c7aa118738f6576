import type { Messages } from './messages';

export const nl: Messages = {
  briefEmail: {
    subject: ({ title, shop }) => `${title}: jouw exemplaar van ${shop}`,
    greeting: 'Hallo!',
    body: 'Hier is de gids die je hebt aangevraagd. De knop opent een pagina waar je hem als pdf kunt downloaden.',
    bodyInText:
      'Hier is de gids die je hebt aangevraagd. De link hieronder opent een pagina waar je hem als pdf kunt downloaden.',
    button: 'Naar de gids',
    inside: 'Wat erin staat',
    linkLifetime: (time) => `De link werkt ${time}. Daarna kun je op dezelfde pagina een nieuwe aanvragen.`,
    noButton: 'Werkt de knop niet? Kopieer dan dit adres naar je browser:',
    why: (shop) => ['Je krijgt deze e-mail omdat dit adres is ingevuld in een formulier van ', shop, '.'],
    notYou: 'Was jij dit niet? Negeer deze e-mail dan: je hoort verder niets van ons.',
    unsubscribe: 'Afmelden',
    yourData: 'Je gegevens',
  },
  yourDataEmail: {
    subject: (shop) => `Je gegevens bij ${shop}`,
    title: 'Je gegevens',
    text: (shop) =>
      `Hier is de link die je hebt aangevraagd. Je ziet er alles wat ${shop} over dit adres bewaart, en kunt het verwijderen.`,
    button: 'Bekijk je gegevens',
    linkLifetime: (time) => `De link werkt ${time}.`,
    notYou: 'Was jij dit niet? Negeer deze e-mail dan: je hoort verder niets van ons.',
  },
  marketing: {
    wording: (shop) => `Stuur me ook nieuws en aanbiedingen van ${shop} per e-mail. Ik kan me altijd afmelden.`,
    confirms:
      'Je hebt ook ingestemd met nieuws en aanbiedingen van deze winkel per e-mail. Door de gids te downloaden bevestig je dat. Je kunt je altijd afmelden.',
  },
  signUp: {
    address: {
      empty: 'Vul je e-mailadres in',
      shape: 'Vul een e-mailadres in zoals naam@example.com',
      several: 'Vul maar één e-mailadres in',
      'too-long': 'Dit e-mailadres is te lang',
      'local-too-long': 'Het deel voor de @ is te lang',
      number: 'Na de @ hoort een naam, geen nummer',
      incomplete: 'Het deel na de @ is onvolledig. Het hoort eruit te zien als example.com.',
    },
    consentMissing: 'Vink het vakje aan om akkoord te gaan',
    disposable: (domain) =>
      `Adressen bij ${domain} bestaan maar een paar minuten, en je gids zou met het adres verdwijnen. Gebruik een adres dat je houdt.`,
    unknownBrief: 'Deze gids is niet meer beschikbaar. Laad de pagina opnieuw om te zien welke dat wel is.',
    unknownWording: 'Deze pagina is veranderd sinds je die opende. Laad de pagina opnieuw en probeer het nog eens.',
    incomplete: 'Dit formulier is niet compleet. Laad de pagina opnieuw en probeer het nog eens.',
    wait: (time) => `Dat zijn veel aanvragen in korte tijd. Kijk in je spammap, of probeer het over ${time} opnieuw.`,
    waitForShop: (time) => `We krijgen nu heel veel aanvragen. Probeer het over ${time} opnieuw.`,
    unproven: 'De botcontrole is niet afgerond. Verstuur het formulier nog een keer.',
    waitUnproven: (time) =>
      `De botcontrole heeft JavaScript nodig. Zet het aan en laad het artikel opnieuw, of probeer het over ${time} opnieuw.`,
    tryAgain: 'Er ging iets mis. Probeer het zo nog eens.',
    onItsWay: 'De link naar je gids is onderweg.',
    delayed: (time) =>
      `We krijgen veel aanvragen, dus de link naar je gids kan even duren. Tijd tot verzending: ${time}.`,
    openInbox: (provider) => `${provider} openen`,
    checkInbox: 'Kijk in je inbox',
    nothingYet:
      'Na een paar minuten nog niets? Kijk in je spammap, of vraag hem opnieuw aan voor het geval je een typefout maakte.',
    backToArticle: 'Terug naar het artikel',
    didYouMean: (address) => `Bedoelde je ${address}?`,
    yes: (address) => `Ja, stuur het naar ${address}`,
    no: (address) => `Nee, stuur het naar ${address}`,
    unavailable: 'Deze gids is niet beschikbaar',
    email: 'E-mailadres',
    submit: 'Stuur mij de gids',
    failed: 'Er ging iets mis',
  },
  pages: {
    download: 'Pdf downloaden',
    backToRoutine: 'Terug naar de routine',
    pressAgain: 'Druk nog een keer om te bevestigen.',
    expired: {
      title: 'Deze link is verlopen',
      text: 'Links werken maar een tijdje, voor het geval een oude e-mail in verkeerde handen komt.',
      request: 'Vraag hier een nieuwe aan:',
    },
    usedUp: {
      title: 'Deze link is opgebruikt',
      text: 'De gids is zo vaak gedownload als de winkel toestaat.',
    },
    newLink: {
      offer: (title) =>
        `We kunnen een nieuwe link voor ‘${title}’ sturen naar het adres dat bij de aanvraag is ingevuld.`,
      button: 'Stuur mij een nieuwe link',
    },
    unpublished: {
      title: 'Deze gids is niet meer beschikbaar',
      text: (title) => `De winkel heeft ‘${title}’ offline gehaald. Links ernaartoe werken niet meer.`,
      other: 'In plaats daarvan kun je deze krijgen:',
    },
    unknownLink: {
      title: 'Deze link werkt niet',
      text: 'Misschien is hij onvolledig. Kopieer het hele adres uit de e-mail.',
      request: 'Of vraag hier een nieuwe aan:',
    },
    noFile: {
      title: 'De gids is nog niet klaar',
      text: 'De winkel is er nog mee bezig. Probeer het later vandaag nog eens.',
    },
    renewed: {
      title: 'Kijk in je inbox',
      text: 'Er is een nieuwe link onderweg naar hetzelfde adres als de eerste.',
    },
    wait: { title: 'Wacht even' },
    unsubscribe: {
      title: 'Afmelden',
      text: 'Deze winkel stuurt je geen e-mails meer over gidsen, tenzij je er een aanvraagt.',
      button: 'Afmelden',
      choice:
        'Door dit formulier krijg je twee soorten e-mails: gidsen die je aanvraagt, en nieuws en aanbiedingen. Welke wil je niet meer ontvangen?',
      choices: {
        all: 'Alles stoppen',
        delivery: 'Alleen gidsen stoppen',
        marketing: 'Alleen nieuws en aanbiedingen stoppen',
      },
    },
    unsubscribed: {
      title: 'Je bent afgemeld',
      ended: {
        all: 'Deze winkel stuurt je geen e-mails meer over gidsen, tenzij je er een aanvraagt, en geen nieuws en aanbiedingen meer vanwege dit formulier.',
        delivery: 'Deze winkel stuurt je geen e-mails meer over gidsen, tenzij je er een aanvraagt.',
        marketing:
          'Deze winkel stuurt je geen nieuws en aanbiedingen meer vanwege dit formulier. Gidsen die je aanvraagt, krijg je nog wel.',
      },
      elsewhere: 'Heb je je ergens anders aangemeld voor nieuws van deze winkel? Meld je dan af in die e-mails.',
      mistake: 'Was dat een vergissing? Vraag de gids opnieuw aan om het ongedaan te maken.',
    },
    unknownUnsubscribe: {
      title: 'Deze link werkt niet',
      text: 'Misschien is hij onvolledig. Kopieer het hele adres uit de e-mail, of beantwoord de e-mail om je af te melden.',
    },
    forgottenUnsubscribe: {
      title: 'Niets om je voor af te melden',
      text: 'Over het adres van die e-mail is niets meer opgeslagen, dus het krijgt geen e-mails meer.',
    },
    tryAgain: {
      title: 'Er ging iets mis',
      text: 'Er is een probleem aan onze kant. Ga terug en probeer het zo nog eens: wat je hebt ingevuld, is niet weg.',
    },
    notFound: {
      title: 'Pagina niet gevonden',
      text: 'Op dit adres staat niets. Kwam je hier via een link in een e-mail? Kopieer dan de hele link.',
    },
    about: {
      title: 'Vraag de gids aan bij het artikel',
      text: 'Deze pagina hoort bij het formulier onder een artikel.',
      back: 'Terug naar de winkel',
    },
    requestYourData: {
      title: 'Je gegevens',
      text: 'Vul je e-mailadres in, dan sturen we je een link. Je ziet er alles wat erover bewaard wordt, en kunt het verwijderen.',
      email: 'E-mailadres',
      button: 'Stuur mij de link',
    },
    yourDataRequested: {
      title: 'Kijk in je inbox',
      text: (time) => `Als er iets over dit adres bewaard wordt, is er een link naartoe onderweg. Die werkt ${time}.`,
      nothing:
        'Na een paar minuten nog niets? Kijk in je spammap. Staat hij daar ook niet, dan wordt er niets over dit adres bewaard, of krijgt het geen e-mails van deze winkel.',
    },
    unknownYourData: {
      title: 'Deze link werkt niet meer',
      text: (time) => `Een link werkt ${time}, of tot de gegevens verwijderd zijn. Je kunt hier een nieuwe aanvragen.`,
    },
    yourData: {
      title: 'Je gegevens',
      address: 'E-mailadres',
      since: 'Bewaard sinds',
      confirmed: 'Adres bevestigd',
      unsubscribed: 'Afgemeld',
      never: 'Nee',
      request: (title) => `Aanvraag voor ‘${title}’`,
      requestedAt: 'Datum',
      article: 'Artikel',
      step: 'Laatst bereikte stap',
      source: 'Campagne',
      referrer: 'Vorige pagina',
      language: 'Taal van de pagina',
      consent: 'Tekst van je toestemming',
      marketingConsent: 'Tekst van je marketingtoestemming',
      version: 'Versie van de tekst',
      agreedAt: 'Akkoord gegeven',
      confirmedAt: 'Bevestigd door de download',
      withdrawnAt: 'Ingetrokken',
      network: 'Netwerk (ingekort IP)',
      activity: 'Activiteit',
      events: {
        sent: 'E-mail verstuurd',
        failed: 'E-mail kon niet worden bezorgd',
        withheld: 'E-mail niet verstuurd, omdat je die niet wilt',
        bot_click: 'Link geopend door een programma, zoals een mailscanner',
        visited: 'Link geopend',
        downloaded: 'Gids gedownload',
        unsubscribed: 'Afgemeld',
        marketing_withdrawn: 'Marketingtoestemming ingetrokken',
      },
      moreActivity: 'Hier staat alleen de laatste activiteit. Het bestand hieronder bevat alles.',
      olderRequests: 'Oudere aanvragen',
      latestRequests: 'Nieuwste aanvragen',
      file: 'Je gegevens downloaden als bestand (JSON)',
    },
    retention: {
      title: 'Hoelang het wordt bewaard',
      links: (time) => `Links in e-mails en klikken door programma’s, nadat de link is verlopen: ${time}`,
      userAgents: (time) => `Details van je browser: ${time}. Daarna alleen het soort, zoals ‘Chrome on Android’`,
      inactive: (time) => `Alles, als je de gids nooit downloadt, vanaf je laatste aanvraag: ${time}`,
      downloaded: 'Alles, als je hem downloadt: tot jij of de winkel het verwijdert',
      uninstalled: (time) => `Alles, als de winkel deze dienst niet meer gebruikt, hooguit: ${time}`,
    },
    erase: {
      title: 'Je gegevens verwijderen',
      text: 'Alles wordt meteen verwijderd, en links in e-mails die je hebt gekregen, werken niet meer.',
      button: 'Verwijder mijn gegevens',
    },
    confirmErase: {
      title: 'Al je gegevens verwijderen?',
      text: 'Dit kan niet ongedaan worden gemaakt.',
      check: 'Ja, verwijder alles wat er over mij bewaard wordt',
      unchecked: 'Vink dit vakje aan om je gegevens te verwijderen',
      never: 'En stuur mij nooit meer e-mails',
      neverText: 'Daarvoor bewaren we een vingerafdruk (hash) van je adres, en verder niets.',
      button: 'Verwijderen',
      cancel: 'Annuleren',
    },
    erased: {
      title: 'Je gegevens zijn verwijderd',
      text: 'Er wordt niets meer over je bewaard.',
      never: 'Deze winkel stuurt nooit meer e-mails naar je adres, ook niet als iemand het in een formulier invult.',
    },
  },
};
