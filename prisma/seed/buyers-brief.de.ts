/** The Buyer's Brief in German, by its original texts. */
export const buyersBriefGerman: Record<string, string> = {
  'Before you buy a hip-flexor release tool': 'Bevor du ein Gerät für den Hüftbeuger kaufst',
  'Most tools manage the easy half of the routine. This short guide shows you how to tell, before you pay, whether one can do the other half too.':
    'Die leichte Hälfte der Routine schaffen die meisten Geräte. Dieser kurze Ratgeber zeigt dir, woran du vor dem Kauf erkennst, ob eins auch die andere Hälfte kann.',
  'What shape, material and angle decide, and what they do not':
    'Worüber Form, Material und Winkel entscheiden, und worüber nicht',
  'Three tests that show whether a tool can do the whole routine':
    'Drei Tests, die zeigen, ob ein Gerät für die ganze Routine taugt',
  'What a roller, a ball or your hands already do for nothing':
    'Was eine Rolle, ein Ball oder deine Hände längst umsonst leisten',
  'When to see a doctor or physical therapist instead of buying anything':
    'Wann ärztlicher oder physiotherapeutischer Rat besser ist als ein Kauf',
  'Start with the job, not the tool': 'Zuerst die Aufgabe, dann das Gerät',
  'Tightness around the lower back and hip is seldom one muscle. The psoas and the iliacus pull from the front, the quadratus lumborum tips the pelvis from behind, and the glute medius holds the side. A tool is worth its price if it can reach all four and stay there. A tool that only manages one of them leaves the others to take up the load.':
    'Verspannungen um den unteren Rücken und die Hüfte kommen selten von einem einzigen Muskel. Psoas und Iliakus ziehen von vorn, der Quadratus lumborum kippt das Becken von hinten, und der mittlere Gesäßmuskel hält die Seite. Ein Gerät ist seinen Preis wert, wenn es alle vier erreicht und dort bleibt. Schafft es nur einen, müssen die anderen die Last übernehmen.',
  'So write down what you want it to do before you look at any. If your trouble is the front of the thigh or the big muscles of the buttock, a foam roller serves you well and you can stop reading. The rest of this guide is for the places that a roller cannot get to.':
    'Schreib also auf, was es können soll, bevor du dir eins ansiehst. Sitzt dein Problem vorn am Oberschenkel oder in den großen Gesäßmuskeln, reicht eine Faszienrolle, und du kannst hier aufhören zu lesen. Der Rest dieses Ratgebers ist für die Stellen, an die eine Rolle nicht herankommt.',
  'Shape: two places, two tips': 'Form: zwei Stellen, zwei Spitzen',
  'The psoas is long and lies deep behind the belly. It fans out and changes direction on its way, so it wants a broad, rounded tip that spreads the pressure, and that you can move a little between breaths to meet the muscle at another angle.':
    'Der Psoas ist lang und liegt tief hinter dem Bauch. Er fächert sich auf und wechselt unterwegs die Richtung. Deshalb braucht er eine breite, runde Spitze, die den Druck verteilt und die du zwischen zwei Atemzügen ein wenig versetzen kannst, um den Muskel in einem anderen Winkel zu treffen.',
  'The iliacus lines the inside of the hip bone. To meet it you have to come in just past the edge of the bone and turn towards it. That takes a narrower tip, set at an angle. One ball, however good, is too round for the second place or too sharp for the first.':
    'Der Iliakus kleidet die Innenseite des Hüftknochens aus. Um ihn zu erreichen, musst du knapp hinter der Knochenkante ansetzen und dich ihr zuwenden. Dafür braucht es eine schmalere, angewinkelte Spitze. Ein einzelner Ball, so gut er ist, ist für die zweite Stelle zu rund oder für die erste zu spitz.',
  'Look at the base as well. Muscles do not lie square to the floor. A base that turns by itself follows the body as you settle; a fixed one makes you twist to suit the tool, and a twisted body does not let go.':
    'Sieh dir auch den Fuß an. Muskeln liegen nicht rechtwinklig zum Boden. Ein Fuß, der sich mitdreht, folgt dem Körper, während du dich einrichtest. Ein starrer zwingt dich, dich dem Gerät zuliebe zu verdrehen, und ein verdrehter Körper lässt nicht los.',
  'Material: firm under weight, kind at the edge': 'Material: fest unter Gewicht, sanft an der Kante',
  'Press the tip hard with your thumb. If it gives way, it will give way under your hips too, and you will push harder to make up for it. If it is hard all the way to a sharp rim, it will find the bone before the muscle. What you want is a firm core, a surface that does not slide on clothes, and an edge that you could lean a forearm on without wincing.':
    'Drück fest mit dem Daumen auf die Spitze. Gibt sie nach, gibt sie auch unter deiner Hüfte nach, und du drückst stärker, um das auszugleichen. Ist sie bis zu einem scharfen Rand hart, trifft sie den Knochen vor dem Muskel. Gut ist ein fester Kern, eine Oberfläche, die auf Kleidung nicht rutscht, und eine Kante, auf die du den Unterarm stützen kannst, ohne das Gesicht zu verziehen.',
  'Ask how it is cleaned, what weight it is made for, and whether the tips can be replaced. A seller who knows the product answers all three without looking them up.':
    'Frag, wie es gereinigt wird, für welches Gewicht es gemacht ist und ob man die Spitzen ersetzen kann. Wer das Produkt kennt, beantwortet alle drei Fragen, ohne nachzusehen.',
  'Test 1: does it reach the iliacus at the right angle?': 'Test 1: Erreicht es den Iliakus im richtigen Winkel?',
  'Lie face down with the tip just inside the bony point at the front of the hip. Breathe in, and as you breathe out let your weight come onto it slowly. It should feel as if the pressure goes outwards, towards the bone, and it should open a little with each breath out.':
    'Leg dich auf den Bauch, die Spitze knapp innerhalb des Knochenvorsprungs vorn an der Hüfte. Atme ein, und lass beim Ausatmen dein Gewicht langsam darauf sinken. Es soll sich anfühlen, als ginge der Druck nach außen, zum Knochen hin, und mit jedem Ausatmen soll es ein wenig weicher werden.',
  'If the pressure goes straight back into the belly, the angle is wrong, and no amount of force will put it right. If you feel a pulse under the tip, or anything sharp, come off it and move.':
    'Geht der Druck geradewegs in den Bauch, stimmt der Winkel nicht, und keine Kraft der Welt ändert das. Spürst du unter der Spitze einen Puls oder etwas Stechendes, geh herunter und such eine andere Stelle.',
  'Test 2: does it hold on the QL without slipping?': 'Test 2: Hält es am Quadratus lumborum, ohne zu rutschen?',
  'The quadratus lumborum sits just above the hip at the back. Lean onto the tool there, and let go with your hands. Stay for a minute. A tool that can do this work stays where you put it, while your breathing moves you.':
    'Der Quadratus lumborum sitzt hinten, knapp über der Hüfte. Lehn dich dort auf das Gerät, und lass mit den Händen los. Bleib eine Minute. Ein Gerät, das dafür taugt, bleibt, wo du es hinlegst, während dein Atem dich bewegt.',
  'If you have to hold it in place, your arms and shoulders are working, and your back will not rest. Try it on the floor that you will really use: what grips carpet may skate on wood.':
    'Musst du es festhalten, arbeiten Arme und Schultern, und dein Rücken kommt nicht zur Ruhe. Probier es auf dem Boden aus, den du wirklich benutzt: Was auf Teppich hält, kann auf Holz rutschen.',
  'Test 3: does it serve the glute medius without bruising?':
    'Test 3: Dient es dem mittleren Gesäßmuskel ohne blaue Flecken?',
  'Turn onto your side and find the tender spot below the crest of the hip. Wait there until it softens. Look at the place the next morning. It may feel worked; it should not be marked. A bruise means that the tip is too small or too hard for a muscle that lies this close to the bone.':
    'Dreh dich auf die Seite, und such die empfindliche Stelle unterhalb des Hüftkamms. Warte dort, bis sie weicher wird. Sieh dir die Stelle am nächsten Morgen an. Man darf spüren, dass sie gearbeitet hat, aber sehen soll man nichts. Ein blauer Fleck heißt: Die Spitze ist zu klein oder zu hart für einen Muskel so nah am Knochen.',
  'What you may not need to buy': 'Was du vielleicht gar nicht kaufen musst',
  'Your hands, a wall and a rolled towel do a good part of the routine. The opener, the stretches and both of the last two exercises need no tool at all. Hands can work on the glute medius. A roller prepares the front of the thigh. What they cannot do is reach the psoas and the iliacus with any precision, or hold one spot for two minutes without tiring you.':
    'Deine Hände, eine Wand und ein gerolltes Handtuch schaffen einen guten Teil der Routine. Der Einstieg, die Dehnungen und die letzten beiden Übungen brauchen gar kein Gerät. Am mittleren Gesäßmuskel können die Hände arbeiten. Eine Rolle bereitet die Vorderseite des Oberschenkels vor. Was sie nicht können: Psoas und Iliakus genau treffen oder eine Stelle zwei Minuten lang halten, ohne dass du ermüdest.',
  'If you are new to this, do the routine for two weeks without a tool. You will find out which step you keep wishing you could reach, and you will choose better for it.':
    'Wenn das neu für dich ist, mach die Routine zwei Wochen lang ohne Gerät. Dann weißt du, welche Stelle du immer wieder gern erreichen würdest, und triffst eine bessere Wahl.',
  'When to see a doctor or physical therapist instead': 'Wann ärztlicher oder physiotherapeutischer Rat wichtiger ist',
  'No tool is the answer to pain that is sharp, shooting or electric, to numbness or weakness in the leg, or to pain that gentle movement never eases. The same goes for the months after giving birth, and for trouble with the pelvic floor. Large vessels and nerves lie beside these muscles. See a doctor or physical therapist first, and bring this guide if it helps.':
    'Kein Gerät ist die Antwort auf schneidenden, einschießenden oder elektrisierenden Schmerz, auf Taubheit oder Schwäche im Bein oder auf Schmerz, den sanfte Bewegung nie lindert. Das Gleiche gilt für die Monate nach einer Geburt und für Beschwerden mit dem Beckenboden. Neben diesen Muskeln liegen große Gefäße und Nerven. Hol dir zuerst ärztlichen oder physiotherapeutischen Rat, und nimm diesen Ratgeber mit, wenn er hilft.',
  'A list to take to the shop': 'Eine Liste für den Einkauf',
  'The criteria at a glance': 'Die Kriterien auf einen Blick',
  'What decides': 'Was entscheidet',
  'Look for': 'Achte auf',
  'Be wary of': 'Vorsicht bei',
  Tips: 'Spitzen',
  'A broad one for the psoas, a narrow one for the iliacus': 'Eine breite für den Psoas, eine schmale für den Iliakus',
  'One ball for everything': 'Ein Ball für alles',
  Angle: 'Winkel',
  'The narrow tip turns towards the hip bone': 'Die schmale Spitze wendet sich dem Hüftknochen zu',
  'Pressure straight into the belly': 'Druck geradewegs in den Bauch',
  Base: 'Fuß',
  'Turns by itself as you settle': 'Dreht sich mit, während du dich einrichtest',
  'Makes you twist to suit it': 'Zwingt dich, dich zu verdrehen',
  Material: 'Werkstoff',
  'A firm core with a kind edge': 'Ein fester Kern mit sanfter Kante',
  'A tip that gives way under your thumb': 'Eine Spitze, die unter dem Daumen nachgibt',
  Grip: 'Halt',
  'Stays put when you let go with your hands': 'Bleibt liegen, wenn du die Hände wegnimmst',
  'Slides on the floor you really use': 'Rutscht auf dem Boden, den du wirklich benutzt',
  'Two tips: one broad, one narrow and angled': 'Zwei Spitzen: eine breite und eine schmale, angewinkelte',
  'A base that turns with you': 'Ein Fuß, der sich mitdreht',
  'A firm core with a rounded edge': 'Ein fester Kern mit runder Kante',
  'A surface that stays put on your own floor': 'Eine Oberfläche, die auf deinem eigenen Boden liegen bleibt',
  'Reach for all four muscles: psoas, iliacus, QL, glute medius':
    'Reichweite für alle vier Muskeln: Psoas, Iliakus, Quadratus lumborum, mittlerer Gesäßmuskel',
  'A way to clean it, and parts that can be replaced': 'Leicht zu reinigen, mit ersetzbaren Teilen',
  'Time to send it back if test 1, 2 or 3 fails at home':
    'Zeit für die Rückgabe, falls Test 1, 2 oder 3 zu Hause misslingt',
  'We make a tool of this kind, the Core Nexus, and wrote these tests while we were building it. Put it through them as you would any other.':
    'Wir stellen ein solches Gerät her, den Core Nexus, und haben diese Tests geschrieben, während wir ihn entwickelt haben. Prüf ihn damit genauso wie jedes andere.',
  'Send me the Brief by email. I can unsubscribe with one click.':
    'Schickt mir den Ratgeber per E-Mail. Ich kann mich mit einem Klick abmelden.',
  'Prefer to buy on Amazon? See the Core Nexus there': 'Lieber bei Amazon? Sieh dir den Core Nexus dort an',
  'https://www.amazon.com/s?k=core+nexus': 'https://www.amazon.de/s?k=core+nexus',
};
