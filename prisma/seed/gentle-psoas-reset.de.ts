/** The gentle psoas reset in German, by its original texts. */
export const gentlePsoasResetGerman: Record<string, string> = {
  'The gentle psoas reset': 'Der sanfte Psoas-Reset',
  'Three quiet steps that coax a tight psoas into letting go, with slow breathing and next to no force. Take your time: a slower round is a better one.':
    'Drei ruhige Schritte, die einen verspannten Psoas dazu bringen, loszulassen: mit langsamem Atem und fast ohne Kraft. Nimm dir Zeit, langsamer ist besser.',
  'A mat, and something soft to kneel on': 'Eine Matte und etwas Weiches für das Knie',
  'A soft ball with some of the air let out': 'Ein weicher Ball, aus dem etwas Luft abgelassen ist',
  'Long hours of sitting': 'Langes Sitzen',
  'Stress that does not let up': 'Stress, der nicht nachlässt',
  'A posture that tips the pelvis': 'Eine Haltung, die das Becken kippt',
  'Overuse in sport': 'Überlastung beim Sport',
  'A weak core, or weak glutes': 'Eine schwache Rumpf- oder Gesäßmuskulatur',
  'Pain deep in the belly or the groin': 'Schmerz tief im Bauch oder in der Leiste',
  'Tension in the pelvic floor': 'Spannung im Beckenboden',
  'Shallow breathing': 'Flacher Atem',
  'An irritated nerve down the front of the thigh': 'Ein gereizter Nerv an der Vorderseite des Oberschenkels',
  'An uneasy digestion': 'Eine unruhige Verdauung',
  'Never dig. Large vessels, nerves and organs lie beside this muscle, so keep every touch soft and let your weight arrive slowly.':
    'Niemals bohren. Neben diesem Muskel liegen große Gefäße, Nerven und Organe. Bleib bei jeder Berührung weich, und lass dein Gewicht langsam ankommen.',
  'Stop at once if anything feels sharp, stabbing or intensely painful. None of this ever should.':
    'Hör sofort auf, wenn etwas schneidend, stechend oder sehr schmerzhaft wird. Nichts hiervon darf so wehtun.',
  'Sharp, shooting or electric pain': 'Schneidender, einschießender oder elektrisierender Schmerz',
  'Pain that gentle stretching does not ease': 'Schmerz, den sanftes Dehnen nicht lindert',
  'Marked pelvic pain, or trouble with the pelvic floor':
    'Deutliche Schmerzen im Becken oder Beschwerden mit dem Beckenboden',
  'You gave birth not long ago and are still recovering': 'Eine Geburt, von der du dich noch erholst',
  'Numbness or weakness in a leg': 'Taubheit oder Schwäche in einem Bein',
  'Book a visit with a physical therapist': 'Termin in der Physiotherapie buchen',
  'Egg Harbor Township, South Jersey': 'Egg Harbor Township, South Jersey',
  'Washington Township, South Jersey': 'Washington Township, South Jersey',
  Settle: 'Ankommen',
  'The psoas answers to stress as much as to posture. It lets go of a body that has stopped bracing.':
    'Der Psoas reagiert auf Stress so sehr wie auf die Haltung. Er lässt erst los, wenn der Körper nicht mehr auf der Hut ist.',
  'Constructive rest': 'Entlastende Rückenlage',
  'Lie on your back with your knees bent, feet flat and hip-width apart.':
    'Leg dich auf den Rücken, die Knie gebeugt, die Füße flach und hüftbreit auf dem Boden.',
  'Let the spine rest in its own curve: neither pressed flat nor arched.':
    'Lass der Wirbelsäule ihre eigene Kurve: weder flach gedrückt noch hohl.',
  'Lay both hands on the lower belly, and breathe into them.':
    'Leg beide Hände auf den Unterbauch, und atme in sie hinein.',
  'Let the belly rise under your hands, and take longer to breathe out.':
    'Lass den Bauch unter deinen Händen steigen, und nimm dir mehr Zeit für das Ausatmen.',
  'With the legs propped up, the muscle has nothing left to hold. Slow breathing tells it so.':
    'Mit aufgestellten Beinen hat der Muskel nichts mehr zu halten. Der langsame Atem sagt es ihm.',
  Lengthen: 'Verlängern',
  'Now that it is quiet, show it a little more length. A mild stretch is enough.':
    'Jetzt, da er ruhig ist, zeig ihm etwas mehr Länge. Eine milde Dehnung genügt.',
  'Kneeling lunge': 'Ausfallschritt im Knien',
  'Kneel on something soft, with the front knee at a right angle above its ankle.':
    'Knie auf etwas Weichem, das vordere Knie im rechten Winkel über dem Knöchel.',
  'Rest your hands on the front thigh, and draw the belly in lightly.':
    'Leg die Hände auf den vorderen Oberschenkel, und spann den Bauch leicht an.',
  'Tuck the tailbone under a little. This is the part that counts.':
    'Roll das Steißbein ein wenig ein. Darauf kommt es an.',
  'Stay tall: do not push the hips forward.': 'Bleib aufrecht: Schieb die Hüfte nicht nach vorn.',
  'The tuck does the stretching. You should feel it, mildly, at the front of the hip behind you.':
    'Das Einrollen dehnt. Du solltest es leicht vorn an der Hüfte des hinteren Beins spüren.',
  'A cushion under the knee': 'Ein Kissen unter dem Knie',
  'a folded towel': 'ein gefaltetes Handtuch',
  Release: 'Lösen',
  'Last, a soft touch. The ball waits for the muscle; it does not dig for it.':
    'Zuletzt eine weiche Berührung. Der Ball wartet auf den Muskel, er gräbt nicht nach ihm.',
  'Release on a soft ball': 'Lösen auf dem weichen Ball',
  'tender spot': 'empfindliche Stelle',
  'Lie on your stomach with the ball just inside the bony point of the hip.':
    'Leg dich auf den Bauch, den Ball knapp innerhalb des vorderen Hüftknochens.',
  'Carry your weight on your forearms, and lower it onto the ball a little at a time.':
    'Trag dein Gewicht auf den Unterarmen, und lass es nach und nach auf den Ball sinken.',
  'At a tender spot, pause and breathe. Do not press harder.':
    'An einer empfindlichen Stelle halt inne und atme. Drück nicht stärker.',
  'Breathe slowly at the spot, and let each breath out take some weight.':
    'Atme langsam an der Stelle, und gib mit jedem Ausatmen etwas Gewicht ab.',
  'Tender tissue softens while you wait. Pushed, it guards itself, and you start over.':
    'Empfindliches Gewebe wird weich, während du wartest. Unter Druck wehrt es sich, und du fängst von vorn an.',
  'A soft ball, not fully pumped up; never a hard one, nor a roller':
    'Ein weicher, nicht ganz aufgepumpter Ball; kein harter und keine Rolle',
  'Well done. Stay down for a few breaths before you get up. This works by patience: come back to it when the front of the hip feels short again.':
    'Gut gemacht. Bleib noch ein paar Atemzüge liegen, bevor du aufstehst. Was hier wirkt, ist Geduld: Komm wieder, wenn sich die Vorderseite der Hüfte kurz anfühlt.',
  'Book a visit at the clinic': 'Termin in der Praxis buchen',
  'Read this before you buy a tool': 'Lies das, bevor du ein Gerät kaufst',
};
