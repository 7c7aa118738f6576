import type { Words } from './words';

export const nl: Words = {
  download: 'Pdf downloaden',
  pressAgain:
    'Mailprogramma’s openen links en drukken op knoppen om ze te controleren. Druk nog een keer op de knop, zodat alleen mensen meetellen.',
  expired: {
    title: 'Deze link is verlopen',
    text: 'Links werken maar een tijdje, zodat een oude e-mail in verkeerde handen niets waard is.',
  },
  usedUp: {
    title: 'Deze link is opgebruikt',
    text: 'De gids is er zo vaak mee gedownload als de winkel toestaat.',
  },
  newLink: {
    offer: (title) => `We kunnen een nieuwe link voor “${title}” sturen naar het adres dat erom vroeg.`,
    button: 'Stuur mij een nieuwe link',
  },
  withdrawn: {
    title: 'Deze gids wordt niet meer aangeboden',
    text: (title) => `De winkel heeft “${title}” ingetrokken. Links ernaartoe werken niet meer.`,
    other: 'In plaats daarvan kun je deze krijgen:',
  },
  unknownLink: {
    title: 'Deze link werkt niet',
    text: 'Misschien is hij onderweg afgebroken. Kopieer het hele adres uit de e-mail.',
    ask: 'Of vraag hier een nieuwe aan:',
  },
  noFile: {
    title: 'De gids is nog niet klaar',
    text: 'De winkel is er nog mee bezig. Probeer het later vandaag nog eens.',
  },
  renewed: {
    title: 'Kijk in je inbox',
    text: 'Er is een nieuwe link onderweg naar het adres dat om de eerste vroeg.',
  },
  wait: {
    title: 'Wacht even',
    text: (when) => `Dat zijn veel aanvragen in korte tijd. Kijk in je spammap, of probeer het ${when} nog eens.`,
  },
  unsubscribe: {
    title: 'Afmelden',
    text: 'Druk op de knop, en deze winkel schrijft je niet meer, tenzij je erom vraagt.',
    button: 'Afmelden',
  },
  unsubscribed: {
    title: 'Je bent afgemeld',
    text: 'Deze winkel schrijft je niet meer, tenzij je erom vraagt.',
    mistake: 'Was dat een vergissing? Vraag de gids opnieuw aan, en alles is weer zoals het was.',
  },
  unknownUnsubscribe: {
    title: 'Deze link werkt niet',
    text: 'Misschien is hij onderweg afgebroken. Kopieer het hele adres uit de e-mail, of beantwoord de e-mail om afgemeld te worden.',
  },
  tryAgain: {
    title: 'Dat is niet gelukt',
    text: 'Er werkt bij ons iets niet. Ga terug en probeer het zo nog eens: wat je schreef, is niet weg.',
  },
  about: {
    title: 'Vraag de gids aan bij het artikel',
    text: 'Dit adres ontvangt het formulier dat onder een artikel staat.',
    back: 'Terug naar de winkel',
  },
  ask: {
    title: 'Wat er over je bewaard wordt',
    text: 'Schrijf je adres op, en we sturen een link naar die inbox. De link toont alles wat erover bewaard wordt, en kan het wissen.',
    email: 'Je e-mailadres',
    invalid: 'Schrijf een e-mailadres zoals naam@example.com.',
    button: 'Stuur mij de link',
  },
  asked: {
    title: 'Kijk in je inbox',
    text: 'Als er iets over dit adres bewaard wordt, is er een link naartoe onderweg. Hij werkt 24 uur.',
    nothing:
      'Na een paar minuten nog niets? Kijk in je spammap. Staat hij daar ook niet, dan wordt er niets over dit adres bewaard, of krijgt het geen post van deze winkel.',
  },
  unknownHeld: {
    title: 'Deze link werkt niet meer',
    text: 'Hij werkt 24 uur, en tot gewist is wat hij toont. Vraag hier een nieuwe aan.',
  },
  held: {
    title: 'Wat er over je bewaard wordt',
    address: 'Adres',
    since: 'Bewaard sinds',
    confirmed: 'Adres bevestigd',
    unsubscribed: 'Afgemeld',
    never: 'nee',
    request: (title) => `Je vroeg om “${title}”`,
    askedAt: 'Wanneer',
    article: 'Bij het artikel',
    step: 'Stap waar je was',
    source: 'Campagne',
    referrer: 'Pagina waar je vandaan kwam',
    language: 'Taal van de pagina',
    consent: 'Met deze woorden ging je akkoord',
    version: 'Versie van de woorden',
    agreedAt: 'Akkoord gegeven',
    network: 'Vanaf het netwerk',
    history: 'Wat er daarna gebeurde',
    events: {
      sent: 'De e-mail is verstuurd',
      failed: 'De e-mail kon niet worden bezorgd',
      withheld: 'Geen e-mail verstuurd, omdat je die niet wilt',
      scanned: 'Een programma opende de link',
      visited: 'De link is geopend',
      downloaded: 'De gids is gedownload',
      unsubscribed: 'Je hebt je afgemeld',
    },
    file: 'Alles downloaden als bestand (JSON)',
  },
  erase: {
    title: 'Wissen',
    text: 'Alles wordt meteen verwijderd, en links in e-mails die je hebt gekregen, werken niet meer.',
    button: 'Wis mijn gegevens',
  },
  confirmErase: {
    title: 'Alles wissen?',
    text: 'Dit kan niet ongedaan worden gemaakt.',
    check: 'Ja, wis alles wat er over mij bewaard wordt',
    unchecked: 'Vink dit vakje aan als alles gewist moet worden.',
    never: 'En schrijf mij nooit meer',
    neverText: 'Daarvoor wordt een vingerafdruk van je adres bewaard, en verder niets.',
    button: 'Wissen',
    keep: 'Nee, ga terug',
  },
  erased: {
    title: 'Alles is gewist',
    text: 'Er wordt niets meer over je bewaard.',
    never: 'Deze winkel schrijft nooit meer naar je adres, wie er ook om vraagt.',
  },
  mail: {
    subject: (shop) => `Wat ${shop} over je bewaart`,
    title: 'Wat er over je bewaard wordt',
    text: (shop) =>
      `Hier is de link waar je om vroeg. Hij toont alles wat ${shop} over dit adres bewaart, en kan het wissen.`,
    button: 'Bekijken',
    until: 'De link werkt 24 uur.',
    ignore: 'Was jij dit niet? Negeer deze e-mail dan: er gebeurt verder niets.',
  },
};
