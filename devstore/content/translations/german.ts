/** The demo's content in German: the gentle psoas reset's article and the pages around it. */
import type { ContentInLanguage } from './translate.ts';

const body = `
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
      body,
    },
  },
};
