/** The demo's content in German: two articles and the pages around them. */
import type { ContentInLanguage } from './translate.ts';

const gentlePsoasReset = `
<p>Die meisten Ratschläge für einen verspannten Psoas verlangen Arbeit: hineinbohren, aushalten, durchziehen. Das ist viel
verlangt von einem Muskel, der verspannt ist, weil er nie zur Ruhe kommt. Dieser Reset geht den anderen Weg. Er ist langsam
und weich, und die meiste Zeit liegst du still und atmest.</p>
<p>Er kommt aus einer Praxis, in der man täglich sieht, was der andere Weg anrichtet.</p>

<h2>Der Muskel in der Mitte</h2>
<p>Der Psoas beginnt an der unteren Wirbelsäule, läuft durch das Becken und endet oben am Oberschenkel. Er ist der eine
Muskel, der deinen Rücken mit den Beinen verbindet. Er hebt das Knie, wenn du gehst, und stützt die Wirbelsäule, wenn du
stehst. Und er liegt nah am Zwerchfell. Deshalb nimmt ein verspannter Psoas dem Atem die Tiefe, und deshalb erreicht ihn ein
tiefer Atem.</p>

<h2>Warum er sich verspannt</h2>
<p>Stunden im Stuhl halten ihn kurz, Stress hält ihn fluchtbereit. Ein Becken, das nach vorn kippt, oder ein Sport, der das
Knie zehntausendmal hebt, mutet ihm mehr zu, als er leisten soll. Sind Bauch und Gesäß schwach, übernimmt er auch deren
Arbeit. Nichts davon löst sich, wenn man fester auf ihn drückt.</p>

<h2>Zeichen, die viele übersehen</h2>
<p>Den schmerzenden unteren Rücken kennt jeder. Andere Zeichen schiebt man leicht auf etwas anderes: ein Ziehen tief im Bauch
oder in der Leiste, ein Beckenboden, der nicht loslässt, ein Atem, der oben in der Brust stecken bleibt, ein Nerv, der sich
vorn am Oberschenkel meldet, sogar eine unruhige Verdauung. Hak in der Liste bei der Routine ab, was du wiedererkennst. Es
bleibt auf deiner Seite.</p>

<h2>Was sanft bedeutet</h2>
<ol>
<li><strong>Erst ankommen.</strong> Auf dem Rücken, die Knie gebeugt, hat der Muskel nichts zu halten. Gib ihm Minuten, keine
Sekunden, und atme in den Bauch.</li>
<li><strong>Dann verlängern.</strong> Im Ausfallschritt arbeitet das eingerollte Steißbein. Wer die Hüfte nach vorn schiebt,
um mehr zu spüren, spürt weniger von dem, worauf es ankommt.</li>
<li><strong>Dann warten.</strong> Ein weicher Ball mit etwas weniger Luft, und nur so viel Gewicht, dass du darunter atmen
kannst. Kein harter Ball, keine Rolle.</li>
</ol>
<p>Mild ist das Wort, das du dir merken solltest. Wenn du bei einem Schritt den Atem anhältst, ist es zu viel.</p>

<h2>Wann du ihn in Ruhe lässt</h2>
<p>Neben dem Psoas liegen große Blutgefäße, Nerven und Organe. Nichts an dieser Routine darf schneidend, stechend oder
sehr schmerzhaft sein; wenn doch, hör auf. Hol dir zuerst ärztlichen oder physiotherapeutischen Rat, wenn der Schmerz
einschießt oder elektrisiert, wenn sanftes Dehnen ihn nie lindert, wenn ein Bein taub oder schwach ist, bei deutlichen
Schmerzen im Becken oder Beschwerden mit dem Beckenboden, oder wenn du dich von einer Geburt erholst.</p>
<p>Wenn lieber jemand draufschauen soll: Die Praxis hat Räume in Egg Harbor Township und in Washington Township, South
Jersey.</p>

<h2>Wenig, aber oft</h2>
<p>Eine lange Sitzung macht Jahre im Sitzen nicht ungeschehen. Ruhige Runden summieren sich. Wenn dir der Reset leichtfällt,
führt dich <a href="/de/blogs/release/lower-back-and-hip-sequence">die Abfolge für den unteren Rücken und die Hüfte</a>
weiter.</p>
`.trim();

const hipSequence = `
<p>Wenn sich dein unterer Rücken eine Stunde nach dem Dehnen wieder verspannt, war die Dehnung wahrscheinlich nicht falsch.
Sie war allein. Verspannungen im unteren Rücken und in der Hüfte kommen selten von einem Muskel. Mehrere ziehen am selben
Becken, jeder springt für den nächsten ein, und der, der wehtut, ist oft nur der letzte in der Reihe.</p>
<p>Deshalb reicht ein einzelner Druckpunkt selten, und deshalb hat diese Abfolge vier Phasen statt eines guten Tricks.</p>

<h2>Ein Zusammenspiel, kein Punkt</h2>
<p>Stell dir das Becken als Schale vor, die von Spannseilen gehalten wird. Psoas und Iliakus halten sie von vorn, der
Quadratus lumborum (QL) von hinten, der mittlere Gesäßmuskel von der Seite und die tiefen Rotatoren von unten. Wer jahrelang
sitzt oder einseitig hart trainiert, verkürzt einige dieser Seile. Die Schale kippt, und die anderen arbeiten den ganzen Tag,
um sie gerade zu halten.</p>
<p>Lockerst du ein Seil, bewegt sich die Schale ein wenig, die übrigen ziehen nach, und am Abend bist du wieder am Anfang.
Lockerst du sie in einer sinnvollen Reihenfolge, kann die Schale zur Ruhe kommen.</p>

<h2>Warum die Reihenfolge zählt</h2>
<p>Jede Phase bereitet die nächste vor. Lässt du eine aus, muss die folgende ihre Arbeit mitmachen.</p>
<ol>
<li><strong>Vorbereiten.</strong> Kaltes Gewebe sperrt sich gegen Druck. Ein paar langsame Bewegungen für die Vorderseite des
Oberschenkels wärmen es auf.</li>
<li><strong>Dehnen.</strong> Bevor es in die Tiefe geht, wird alles rund um die Hüfte frei: die Rotatoren dahinter, die
Leiste und die Muskeln der Beinrückseite, die hinten am Becken hängen.</li>
<li><strong>Lösen.</strong> Jetzt die Muskeln, die den Ton angeben, von vorn zur Seite. Damit fangen die meisten an, und am
Anfang bringt es am wenigsten.</li>
<li><strong>Ausrichten.</strong> Ein kurzes Stück leichte Kraftarbeit. Es gibt dem Becken einen Grund, dort zu bleiben, wo du
es gerade hingebracht hast.</li>
</ol>

<h2>Was du brauchst</h2>
<p>Eine Matte, eine Wand und ein Handtuch. Mit den Händen und einer Faszienrolle kommst du durch einen guten Teil der Abfolge.
Vorn an der Hüfte reichen sie nicht: Der Psoas liegt tief, der Iliakus an der Innenseite des Hüftknochens. Eine Rolle gleitet
über beide hinweg, und Daumen ermüden, lange bevor der Muskel loslässt.</p>
<p>Für diese zwei haben wir den Core Nexus gebaut. Er hat eine breite Spitze für den Psoas und eine schmale, angewinkelte für
den Iliakus, auf einem Fuß, der sich von selbst dreht, während du atmest. Auch den QL und den mittleren Gesäßmuskel erreicht
er. Wo die Abfolge etwas zwischen den Knien verlangt, tut es auch ein gerolltes Handtuch.</p>

<h2>Wie es sich anfühlen soll</h2>
<p>Such einen Druck, in den du hineinatmen kannst. Tiefes Gewebe gibt beim Ausatmen nach. Lass also jedes Ausatmen länger sein
als das Einatmen, und lass dein Gewicht nach und nach ankommen. Eine empfindliche Stelle ist hilfreich. Eine, bei der du den
Atem anhältst, ist zu viel: Nimm Druck weg, bis der Atem wiederkommt.</p>
<p>Die meisten spüren eine Seite stärker als die andere. Nimm dir trotzdem beide vor, außer ein Schritt sagt etwas anderes.</p>

<h2>Wann du vorsichtig sein solltest</h2>
<p>Neben den Muskeln vorn an der Hüfte liegen große Gefäße, Nerven und Organe. Nie mit Gewalt, nie bohren, und nie auf einen
Puls drücken. Hör sofort auf, wenn etwas schneidend, elektrisierend oder taub wird.</p>
<p>Hol dir zuerst ärztlichen oder physiotherapeutischen Rat, wenn du schwanger bist oder vor Kurzem ein Kind bekommen hast, wenn
du am Bauch oder an der Hüfte operiert wurdest oder wenn Schmerz, Taubheit oder Schwäche ins Bein zieht und dir neu ist. Ein
Artikel kann dich nicht untersuchen.</p>

<h2>Lies das, bevor du etwas kaufst</h2>
<p>Geräte für den Hüftbeuger sehen auf Fotos ähnlich aus und verhalten sich unter Körpergewicht sehr verschieden. Vier Dinge
entscheiden: die Form der Spitze, das Material, der Winkel, in dem sie auf den Hüftknochen trifft, und ob das Gerät stehen
bleibt. Es sollte den Iliakus im richtigen Winkel erreichen, am QL den Druck halten, ohne zu rutschen, und dem mittleren
Gesäßmuskel dienen, ohne blaue Flecken zu hinterlassen. Viele können nur das Leichte davon.</p>
<p>Prüf das, bevor du Geld ausgibst, für unseres oder ein anderes.</p>

<h2>Bleib dran</h2>
<p>Beim ersten Mal suchst du dir vor allem den Weg. Nach ein paar Malen ist die Reihenfolge vertraut, und der Atem übernimmt.
Bleib dran: Regelmäßig, in dieser Reihenfolge und ohne Gewalt fühlen sich Rücken und Hüfte mit der Zeit weniger fest an.</p>
<p>Mehr davon steht im <a href="/de/blogs/release">Journal vom Loslassen</a>.</p>
`.trim();

export const german: ContentInLanguage = {
  locale: 'de',
  shopDescription: 'Werkzeuge für die Muskeln, an die Hände und Rollen nicht herankommen.',
  theme: {
    'header-group.json.header.journal.label': 'Journal',
    'header-group.json.header.tool.label': 'Das Werkzeug',
    'footer-group.json.footer.note':
      'Was wir schreiben, ist allgemeine Information und ersetzt nicht den Rat von jemandem, der dich untersucht hat.',
    'index.json.hero.eyebrow': 'Für unteren Rücken und Hüfte',
    'index.json.hero.heading': 'Erreiche die Muskeln, über die Rollen hinweggleiten',
    'index.json.hero.text':
      'Der Core Nexus hält eine Stelle genau, während du atmest. Unsere Artikel zeigen, wann du ihn brauchst und wann deine Hände genügen.',
    'index.json.hero.link_label': 'Zur Abfolge für die Hüfte',
    'index.json.tool.heading': 'Core Nexus: zwei Spitzen und ein Fuß, der sich dreht',
    'blog.json.main.text': 'Routinen, die du am Boden mitmachst, und was wir beim Bau der Werkzeuge gelernt haben.',
  },
  blogs: { release: 'Das Journal vom Loslassen' },
  articles: {
    'gentle-psoas-reset': {
      title: 'Der sanfte Psoas-Reset: weniger Kraft, mehr Atem',
      excerpt:
        'In einen verspannten Psoas muss niemand hineinbohren. Drei ruhige Schritte, langsamer Atem und ein weicher Ball bringen ihn dazu, loszulassen.',
      body: gentlePsoasReset,
    },
    'lower-back-and-hip-sequence': {
      title: 'Die Abfolge für den unteren Rücken und die Hüfte: vier Phasen, in dieser Reihenfolge',
      excerpt:
        'Ein einzelner Druckpunkt löst einen verspannten unteren Rücken selten. Hier ist das ganze Zusammenspiel, die Reihenfolge, die es löst, und warum eine übersprungene Phase die anderen belastet.',
      body: hipSequence,
    },
  },
};
