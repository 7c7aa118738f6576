import type { Words } from './words';

export const de: Words = {
  download: 'PDF herunterladen',
  pressAgain:
    'Mailprogramme öffnen Links und drücken Knöpfe, um sie zu prüfen. Damit nur Menschen zählen: Bitte drück den Knopf noch einmal.',
  expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Links gelten nur eine Zeit lang, damit eine alte E-Mail in falschen Händen nichts wert ist.',
  },
  usedUp: {
    title: 'Dieser Link ist aufgebraucht',
    text: 'Mit ihm wurde der Ratgeber so oft heruntergeladen, wie der Shop es erlaubt.',
  },
  newLink: {
    offer: (title) => `Wir können einen neuen Link für „${title}“ an die Adresse schicken, für die er bestellt wurde.`,
    button: 'Neuen Link zuschicken',
  },
  withdrawn: {
    title: 'Diesen Ratgeber gibt es nicht mehr',
    text: (title) => `Der Shop hat „${title}“ zurückgezogen. Links dazu funktionieren nicht mehr.`,
    other: 'Stattdessen kannst du diesen haben:',
  },
  unknownLink: {
    title: 'Dieser Link funktioniert nicht',
    text: 'Vielleicht wurde er unterwegs abgeschnitten. Kopiere die ganze Adresse aus der E-Mail.',
    ask: 'Oder fordere hier einen neuen an:',
  },
  noFile: {
    title: 'Der Ratgeber ist noch nicht fertig',
    text: 'Der Shop bereitet ihn noch vor. Bitte versuch es später am Tag noch einmal.',
  },
  renewed: {
    title: 'Schau in dein Postfach',
    text: 'Ein neuer Link ist unterwegs, an dieselbe Adresse wie der erste.',
  },
  wait: {
    title: 'Bitte warte ein wenig',
    text: (when) =>
      `Das waren viele Anfragen in kurzer Zeit. Schau in deinen Spam-Ordner oder versuch es ${when} noch einmal.`,
  },
  unsubscribe: {
    title: 'Abmelden',
    text: 'Drück den Knopf, und dieser Shop schreibt dir nicht mehr, es sei denn, du bittest darum.',
    button: 'Abmelden',
  },
  unsubscribed: {
    title: 'Du bist abgemeldet',
    text: 'Dieser Shop schreibt dir nicht mehr, es sei denn, du bittest darum.',
    mistake: 'War das ein Versehen? Fordere den Ratgeber noch einmal an, und alles ist wie vorher.',
  },
  unknownUnsubscribe: {
    title: 'Dieser Link funktioniert nicht',
    text: 'Vielleicht wurde er unterwegs abgeschnitten. Kopiere die ganze Adresse aus der E-Mail, oder antworte auf die E-Mail, um abgemeldet zu werden.',
  },
  tryAgain: {
    title: 'Das hat nicht geklappt',
    text: 'Bei uns funktioniert gerade etwas nicht. Geh zurück und versuch es gleich noch einmal: Was du geschrieben hast, ist noch da.',
  },
  about: {
    title: 'Fordere den Ratgeber beim Artikel an',
    text: 'Diese Adresse nimmt das Formular entgegen, das unter einem Artikel steht.',
    back: 'Zurück zum Shop',
  },
  ask: {
    title: 'Was über dich gespeichert ist',
    text: 'Schreib deine Adresse, und wir schicken einen Link in ihr Postfach. Er zeigt alles, was über sie gespeichert ist, und kann es löschen.',
    email: 'Deine E-Mail-Adresse',
    invalid: 'Schreib eine E-Mail-Adresse wie name@example.com.',
    button: 'Link zuschicken',
  },
  asked: {
    title: 'Schau in dein Postfach',
    text: 'Falls etwas über diese Adresse gespeichert ist, ist ein Link dorthin unterwegs. Er gilt 24 Stunden.',
    nothing:
      'Nach ein paar Minuten noch nichts da? Schau in deinen Spam-Ordner. Ist auch dort nichts, dann ist über diese Adresse nichts gespeichert, oder sie bekommt von diesem Shop keine Post.',
  },
  unknownHeld: {
    title: 'Dieser Link funktioniert nicht mehr',
    text: 'Er gilt 24 Stunden, und nur bis gelöscht ist, was er zeigt. Hier kannst du einen neuen anfordern.',
  },
  held: {
    title: 'Was über dich gespeichert ist',
    address: 'Adresse',
    since: 'Gespeichert seit',
    confirmed: 'Adresse bestätigt',
    unsubscribed: 'Abgemeldet',
    never: 'nein',
    request: (title) => `Du hast „${title}“ angefordert`,
    askedAt: 'Wann',
    article: 'Beim Artikel',
    step: 'Schritt, bei dem du warst',
    source: 'Kampagne',
    referrer: 'Seite, von der du kamst',
    language: 'Sprache der Seite',
    consent: 'Diesen Worten hast du zugestimmt',
    version: 'Fassung der Worte',
    agreedAt: 'Zugestimmt',
    network: 'Aus dem Netz',
    history: 'Was danach geschah',
    events: {
      sent: 'Die E-Mail wurde verschickt',
      failed: 'Die E-Mail ließ sich nicht zustellen',
      withheld: 'Keine E-Mail verschickt, da du keine willst',
      scanned: 'Ein Programm hat den Link geöffnet',
      visited: 'Der Link wurde geöffnet',
      downloaded: 'Der Ratgeber wurde heruntergeladen',
      unsubscribed: 'Du hast dich abgemeldet',
    },
    file: 'Alles als Datei herunterladen (JSON)',
  },
  erase: {
    title: 'Löschen',
    text: 'Alles wird sofort gelöscht, und Links in E-Mails, die du bekommen hast, funktionieren dann nicht mehr.',
    button: 'Meine Daten löschen',
  },
  confirmErase: {
    title: 'Alles löschen?',
    text: 'Das lässt sich nicht rückgängig machen.',
    check: 'Ja, alles löschen, was über mich gespeichert ist',
    unchecked: 'Setz hier ein Häkchen, wenn alles gelöscht werden soll.',
    never: 'Und schreibt mir nie wieder',
    neverText: 'Dafür bleibt ein Fingerabdruck deiner Adresse gespeichert, und sonst nichts.',
    button: 'Löschen',
    keep: 'Nein, zurück',
  },
  erased: {
    title: 'Alles ist gelöscht',
    text: 'Über dich ist nichts mehr gespeichert.',
    never: 'Dieser Shop schreibt deiner Adresse nie wieder, wer auch immer darum bittet.',
  },
  mail: {
    subject: (shop) => `Was ${shop} über dich gespeichert hat`,
    title: 'Was über dich gespeichert ist',
    text: (shop) =>
      `Hier ist der Link, um den du gebeten hast. Er zeigt alles, was ${shop} über diese Adresse gespeichert hat, und kann es löschen.`,
    button: 'Ansehen',
    until: 'Der Link gilt 24 Stunden.',
    ignore: 'Falls du das nicht warst, ignoriere diese E-Mail: Es kommt nichts weiter.',
  },
};
