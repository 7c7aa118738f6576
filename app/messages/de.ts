import type { Messages } from './messages';

export const de: Messages = {
  briefEmail: {
    subject: ({ title, shop }) => `${title}: dein Exemplar von ${shop}`,
    greeting: 'Hallo!',
    body: 'Hier ist der Ratgeber, den du angefordert hast. Der Knopf öffnet eine Seite, auf der du ihn als PDF herunterladen kannst.',
    bodyInText:
      'Hier ist der Ratgeber, den du angefordert hast. Der Link unten öffnet eine Seite, auf der du ihn als PDF herunterladen kannst.',
    button: 'Zum Ratgeber',
    inside: 'Was drinsteht',
    linkLifetime: (time) => `Der Link gilt ${time}. Danach kannst du auf derselben Seite einen neuen anfordern.`,
    noButton: 'Wenn der Knopf nicht funktioniert, kopiere diese Adresse in deinen Browser:',
    why: (shop) => ['Du bekommst diese E-Mail, weil diese Adresse in ein Formular von ', shop, ' eingetragen wurde.'],
    notYou: 'Wenn du das nicht warst, ignoriere diese E-Mail: Du hörst nichts weiter von uns.',
    unsubscribe: 'Abmelden',
    yourData: 'Deine Daten',
  },
  yourDataEmail: {
    subject: (shop) => `Deine Daten bei ${shop}`,
    title: 'Deine Daten',
    text: (shop) =>
      `Hier ist der Link, den du angefordert hast. Dort siehst du alles, was ${shop} zu dieser Adresse gespeichert hat, und kannst es löschen.`,
    button: 'Daten ansehen',
    linkLifetime: (time) => `Der Link gilt ${time}.`,
    notYou: 'Wenn du das nicht warst, ignoriere diese E-Mail: Du hörst nichts weiter von uns.',
  },
  marketing: {
    wording: (shop) =>
      `Ich möchte auch Neuigkeiten und Angebote von ${shop} per E-Mail erhalten. Abmelden kann ich mich jederzeit.`,
    confirms:
      'Du hast auch zugestimmt, Neuigkeiten und Angebote dieses Shops per E-Mail zu erhalten. Mit dem Download des Ratgebers bestätigst du das. Abmelden kannst du dich jederzeit.',
  },
  pdf: {
    page: ({ page, pages }) => `Seite ${page} von ${pages}`,
  },
  signUp: {
    address: {
      empty: 'Gib deine E-Mail-Adresse ein',
      shape: 'Gib eine E-Mail-Adresse wie name@example.com ein',
      several: 'Gib nur eine E-Mail-Adresse ein',
      'too-long': 'Diese E-Mail-Adresse ist zu lang',
      'local-too-long': 'Der Teil vor dem @ ist zu lang',
      number: 'Nach dem @ muss ein Name stehen, keine Zahl',
      incomplete: 'Der Teil nach dem @ ist unvollständig. Er sollte wie example.com aussehen.',
    },
    consentMissing: 'Setz das Häkchen, um zuzustimmen',
    disposable: (domain) =>
      `Adressen bei ${domain} gibt es nur für ein paar Minuten, und dein Ratgeber wäre mit der Adresse weg. Nimm eine Adresse, die du behältst.`,
    unknownBrief: 'Diesen Ratgeber gibt es nicht mehr. Lade die Seite neu, um zu sehen, was es gibt.',
    unknownWording:
      'Diese Seite hat sich geändert, seit du sie geöffnet hast. Lade sie neu und versuch es noch einmal.',
    incomplete: 'Dieses Formular ist unvollständig. Lade die Seite neu und versuch es noch einmal.',
    wait: (time) =>
      `Das sind viele Anfragen in kurzer Zeit. Schau in deinen Spam-Ordner, oder versuch es in ${time} noch einmal.`,
    waitForShop: (time) => `Gerade kommen sehr viele Anfragen. Versuch es in ${time} noch einmal.`,
    unproven: 'Der Bot-Schutz wurde nicht fertig. Schick das Formular noch einmal ab.',
    waitUnproven: (time) =>
      `Der Bot-Schutz braucht JavaScript. Schalte es ein und lade den Artikel neu, oder versuch es in ${time} noch einmal.`,
    tryAgain: 'Das hat nicht geklappt. Versuch es gleich noch einmal.',
    onItsWay: (address) => `Der Link zu deinem Ratgeber ist unterwegs an ${address}.`,
    delayed: ({ time, address }) =>
      `Gerade kommen sehr viele Anfragen an, deshalb dauert der Link zu deinem Ratgeber etwas länger. Zeit bis zum Versand: ${time}. Adresse: ${address}`,
    openInbox: (provider) => `${provider} öffnen`,
    checkInbox: 'Schau in dein Postfach',
    nothingYet:
      'Nach ein paar Minuten noch nichts da? Schau in deinen Spam-Ordner, oder fordere ihn noch einmal an, falls du dich vertippt hast.',
    backToArticle: 'Zurück zum Artikel',
    didYouMean: (address) => `Meintest du ${address}?`,
    yes: (address) => `Ja, an ${address} schicken`,
    no: (address) => `Nein, an ${address} schicken`,
    unavailable: 'Diesen Ratgeber gibt es nicht',
    email: 'E-Mail-Adresse',
    submit: 'Ratgeber zuschicken',
    failed: 'Das hat nicht geklappt',
  },
  pages: {
    download: 'PDF herunterladen',
    started: 'Der Download hat begonnen. Du findest das PDF in deinen Downloads.',
    originalPdf: 'Das PDF ist in der Originalsprache.',
    product: { add: 'In den Warenkorb', soldOut: 'Ausverkauft', from: (price) => `Ab ${price}` },
    backToRoutine: 'Zurück zur Routine',
    pressAgain: 'Bitte drück noch einmal, um es zu bestätigen.',
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Links gelten nur eine Zeit lang, falls eine alte E-Mail in falsche Hände gerät.',
      request: 'Fordere hier einen neuen an:',
    },
    usedUp: {
      title: 'Dieser Link ist aufgebraucht',
      text: 'Der Ratgeber wurde so oft heruntergeladen, wie der Shop es erlaubt.',
    },
    newLink: {
      offer: (title) =>
        `Wir können einen neuen Link für „${title}“ an die Adresse schicken, die im Formular angegeben wurde.`,
      button: 'Neuen Link zuschicken',
    },
    unpublished: {
      title: 'Diesen Ratgeber gibt es nicht mehr',
      text: (title) => `Der Shop hat „${title}“ offline genommen. Links dazu funktionieren nicht mehr.`,
      other: 'Stattdessen kannst du diesen bekommen:',
    },
    unknownLink: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Vielleicht ist er unvollständig. Kopiere die ganze Adresse aus der E-Mail.',
      request: 'Oder fordere hier einen neuen an:',
    },
    noFile: {
      title: 'Der Ratgeber ist noch nicht fertig',
      text: 'Der Shop bereitet ihn noch vor. Versuch es heute später noch einmal.',
    },
    renewed: {
      title: 'Schau in dein Postfach',
      text: 'Ein neuer Link ist unterwegs, an dieselbe Adresse wie der erste.',
    },
    wait: { title: 'Bitte warte einen Moment' },
    unsubscribe: {
      title: 'Abmelden',
      text: 'Dieser Shop schreibt dir dann nicht mehr zu Ratgebern, es sei denn, du forderst einen an.',
      button: 'Abmelden',
      choice:
        'Wegen dieses Formulars bekommst du zweierlei E-Mails: Ratgeber, die du anforderst, und Neuigkeiten und Angebote. Was soll aufhören?',
      choices: {
        all: 'Alle beenden',
        delivery: 'Nur Ratgeber beenden',
        marketing: 'Nur Neuigkeiten und Angebote beenden',
      },
    },
    unsubscribed: {
      title: 'Du bist abgemeldet',
      ended: {
        all: 'Dieser Shop schreibt dir nicht mehr zu Ratgebern, es sei denn, du forderst einen an, und schickt dir wegen dieses Formulars keine Neuigkeiten und Angebote mehr.',
        delivery: 'Dieser Shop schreibt dir nicht mehr zu Ratgebern, es sei denn, du forderst einen an.',
        marketing:
          'Dieser Shop schickt dir wegen dieses Formulars keine Neuigkeiten und Angebote mehr. Ratgeber, die du anforderst, bekommst du weiterhin.',
      },
      elsewhere: 'Hast du dich anderswo für Neuigkeiten dieses Shops angemeldet? Dann melde dich in diesen E-Mails ab.',
      mistake: 'War das ein Versehen? Fordere den Ratgeber noch einmal an, um es rückgängig zu machen.',
    },
    unknownUnsubscribe: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Vielleicht ist er unvollständig. Kopiere die ganze Adresse aus der E-Mail, oder antworte auf die E-Mail, um dich abzumelden.',
    },
    forgottenUnsubscribe: {
      title: 'Nichts abzumelden',
      text: 'Zu der Adresse dieser E-Mail ist nichts mehr gespeichert. Sie bekommt keine E-Mails mehr.',
    },
    tryAgain: {
      title: 'Das hat nicht geklappt',
      text: 'Bei uns funktioniert gerade etwas nicht. Geh zurück und versuch es gleich noch einmal: Deine Eingaben sind noch da.',
    },
    notFound: {
      title: 'Seite nicht gefunden',
      text: 'Unter dieser Adresse gibt es nichts. Falls du einem Link in einer E-Mail gefolgt bist, kopiere den ganzen Link.',
    },
    about: {
      title: 'Fordere den Ratgeber beim Artikel an',
      text: 'Diese Seite gehört zum Formular unter einem Artikel.',
      back: 'Zurück zum Shop',
    },
    requestYourData: {
      title: 'Deine Daten',
      text: 'Gib deine Adresse ein, und wir schicken dir einen Link. Dort siehst du alles, was zu ihr gespeichert ist, und kannst es löschen.',
      email: 'E-Mail-Adresse',
      button: 'Link zuschicken',
    },
    yourDataRequested: {
      title: 'Schau in dein Postfach',
      text: (time) => `Falls zu dieser Adresse etwas gespeichert ist, ist ein Link dorthin unterwegs. Er gilt ${time}.`,
      nothing:
        'Nach ein paar Minuten noch nichts da? Schau in deinen Spam-Ordner. Ist auch dort nichts, dann ist zu dieser Adresse nichts gespeichert, oder sie soll von diesem Shop keine E-Mails bekommen.',
    },
    unknownYourData: {
      title: 'Dieser Link funktioniert nicht mehr',
      text: (time) => `Er gilt ${time}, oder bis die Daten gelöscht sind. Hier kannst du einen neuen anfordern.`,
    },
    yourData: {
      title: 'Deine Daten',
      address: 'E-Mail-Adresse',
      since: 'Gespeichert seit',
      confirmed: 'Adresse bestätigt',
      unsubscribed: 'Abgemeldet',
      never: 'Nein',
      request: (title) => `Anfrage: „${title}“`,
      requestedAt: 'Datum',
      article: 'Artikel',
      step: 'Zuletzt erreichter Schritt',
      source: 'Kampagne',
      referrer: 'Vorherige Seite',
      language: 'Sprache der Seite',
      consent: 'Wortlaut deiner Einwilligung',
      marketingConsent: 'Wortlaut deiner Werbeeinwilligung',
      version: 'Fassung des Textes',
      agreedAt: 'Zugestimmt',
      confirmedAt: 'Durch den Download bestätigt',
      withdrawnAt: 'Widerrufen',
      network: 'Netzwerk (gekürzte IP)',
      activity: 'Verlauf',
      events: {
        sent: 'E-Mail verschickt',
        failed: 'E-Mail nicht zustellbar',
        withheld: 'E-Mail nicht verschickt, weil du keine möchtest',
        bot_click: 'Link von einem Programm geöffnet, etwa einem Mailscanner',
        visited: 'Link geöffnet',
        downloaded: 'Ratgeber heruntergeladen',
        unsubscribed: 'Abgemeldet',
        marketing_withdrawn: 'Werbeeinwilligung widerrufen',
      },
      moreActivity: 'Hier steht nur das Neueste. Die Datei unten enthält alles.',
      olderRequests: 'Ältere Anfragen',
      latestRequests: 'Neueste Anfragen',
      file: 'Deine Daten als Datei herunterladen (JSON)',
    },
    retention: {
      title: 'Wie lange gespeichert wird',
      links: (time) => `Links in E-Mails und Klicks von Programmen, nachdem der Link abgelaufen ist: ${time}`,
      userAgents: (time) => `Angaben zu deinem Browser: ${time}. Danach nur noch seine Art, etwa „Chrome on Android“`,
      inactive: (time) => `Alles, wenn du den Ratgeber nie herunterlädst, ab deiner letzten Anforderung: ${time}`,
      downloaded: 'Alles, wenn du ihn herunterlädst: bis du oder der Shop es löschen',
      uninstalled: (time) => `Alles, wenn der Shop diesen Dienst nicht mehr nutzt, höchstens: ${time}`,
    },
    erase: {
      title: 'Deine Daten löschen',
      text: 'Alles wird sofort gelöscht, und Links in E-Mails, die du bekommen hast, funktionieren nicht mehr.',
      button: 'Meine Daten löschen',
    },
    confirmErase: {
      title: 'Alle deine Daten löschen?',
      text: 'Das lässt sich nicht rückgängig machen.',
      check: 'Ja, alles löschen, was über mich gespeichert ist',
      unchecked: 'Setz hier das Häkchen, um deine Daten zu löschen',
      never: 'Und schreibt mir nie wieder',
      neverText: 'Dafür bewahren wir einen Fingerabdruck (Hash) deiner Adresse auf, sonst nichts.',
      button: 'Löschen',
      cancel: 'Abbrechen',
    },
    erased: {
      title: 'Deine Daten sind gelöscht',
      text: 'Deine Anfragen, Einwilligungen und dein Verlauf sind hier nicht mehr gespeichert.',
      shop: 'Falls dein Name durch deine Anfragen in die Kundenliste dieses Shops kam, werden die Tags und das E-Mail-Abo entfernt, die dabei entstanden sind. Was der Shop sonst über dich gespeichert hat, etwa deine Kundendaten und Bestellungen, bleibt. Wende dich an den Shop, wenn er es löschen soll.',
      never: 'Wir schicken nie wieder etwas an deine Adresse, auch wenn jemand sie in ein Formular einträgt.',
    },
  },
};
