/** The lower back and hip sequence in German, by its original texts: those that it doesn't share with the psoas reset. */
export const hipSequenceGerman: Record<string, string> = {
  'The lower back and hip sequence': 'Die Abfolge für den unteren Rücken und die Hüfte',
  'Tension in the lower back and hip comes from a pattern of muscles, so one release spot rarely settles it. Take the four phases in order: a phase that you skip loads the others.':
    'Verspannungen im unteren Rücken und in der Hüfte kommen aus einem Zusammenspiel von Muskeln. Ein einzelner Druckpunkt löst sie selten. Halte die vier Phasen in dieser Reihenfolge ein: Eine, die du überspringst, belastet die anderen.',
  'A mat and a free wall': 'Eine Matte und eine freie Wand',
  'Core Nexus, for the release phase': 'Der Core Nexus für die Phase „Lösen“',
  'A towel, rolled up': 'Ein aufgerolltes Handtuch',
  'Large vessels, nerves and organs lie beside the muscles at the front of the hip. Let your weight arrive slowly, and never dig.':
    'Neben den Muskeln vorn an der Hüfte liegen große Gefäße, Nerven und Organe. Lass dein Gewicht langsam ankommen, und bohr niemals.',
  'Stop at once if anything feels sharp, stabbing or intensely painful, or if you cannot breathe through it.':
    'Hör sofort auf, wenn etwas schneidend, stechend oder sehr schmerzhaft wird oder wenn du dabei nicht ruhig weiteratmen kannst.',
  Prep: 'Vorbereiten',
  'Cold tissue braces against deeper work. A few slow repetitions warm it first.':
    'Kaltes Gewebe sperrt sich gegen tiefere Arbeit. Ein paar langsame Wiederholungen wärmen es auf.',
  'Quad and hip-flexor opener': 'Oberschenkel und Hüftbeuger öffnen',
  'Tuck the hips under.': 'Kipp das Becken nach hinten, als würdest du das Steißbein einrollen.',
  'Lean forward.': 'Lehn dich nach vorn.',
  'Reach back, and breathe out as you reach.': 'Greif nach hinten, und atme dabei aus.',
  'Breathe out on the reach.': 'Atme aus, während du nach hinten greifst.',
  'It warms the front of the thigh and hip, which every later phase asks to let go.':
    'Das wärmt die Vorderseite von Oberschenkel und Hüfte auf, die in jeder weiteren Phase loslassen soll.',
  Stretch: 'Dehnen',
  'Free the structure around the hip first, so that the deep muscles have somewhere to go.':
    'Mach zuerst alles rund um die Hüfte frei, damit die tiefen Muskeln Platz bekommen.',
  Pigeon: 'Taube',
  'Bring the front shin across the mat.': 'Leg den vorderen Unterschenkel quer auf die Matte.',
  'Square the hips.': 'Richte beide Hüften gerade nach vorn aus.',
  'Fold forward as far as you can stay at ease.': 'Beug dich so weit vor, wie es noch angenehm ist.',
  'Slow breaths, and a little more weight with each one out.':
    'Atme langsam, und gib mit jedem Ausatmen etwas mehr Gewicht ab.',
  'It reaches the deep rotators behind the hip. A full minute gives tissue the time to let go.':
    'Das erreicht die tiefen Hüftrotatoren. Eine ganze Minute lässt dem Gewebe Zeit, loszulassen.',
  'Groin stretch at the wall': 'Leistendehnung an der Wand',
  'your legs stop sinking; longer is better': 'die Beine nicht weiter sinken; länger ist besser',
  'Lie on your back with your hips against the wall.': 'Leg dich auf den Rücken, das Gesäß an der Wand.',
  'Let both legs fall open.': 'Lass beide Beine zur Seite sinken.',
  'Leave the work to gravity; do not push.': 'Überlass die Arbeit der Schwerkraft, drück nicht nach.',
  'The inner thighs hold on to the front of the pelvis. Time opens them, force does not.':
    'Die Innenseiten der Oberschenkel halten das Becken vorn fest. Zeit löst sie, Kraft nicht.',
  'Hamstring stretch, quads active': 'Beinrückseite dehnen, Vorderseite aktiv',
  'Pull the toes towards you.': 'Zieh die Zehen zu dir heran.',
  'Keep the front of the thigh tight throughout.': 'Halte die Vorderseite des Oberschenkels die ganze Zeit angespannt.',
  'It takes load off the back of the pelvis, which the hamstrings pull on.':
    'Das entlastet das Becken hinten, wo die Muskeln der Beinrückseite ziehen.',
  'These muscles drive the pattern. With the hip free around them, they can be reached one by one.':
    'Diese Muskeln geben den Ton an. Ist die Hüfte um sie herum frei, erreichst du sie einen nach dem anderen.',
  Psoas: 'Psoas',
  'Settle the broad tip into the muscle, beside the navel and above the hip.':
    'Lass die breite Spitze in den Muskel sinken, neben dem Nabel und oberhalb der Hüfte.',
  'Rotate the release point through the muscle: it fans out and changes its angle.':
    'Dreh den Druckpunkt durch den Muskel: Er fächert sich auf und ändert seinen Winkel.',
  'Come off at once if you feel a pulse under the tip.':
    'Geh sofort herunter, wenn du unter der Spitze einen Puls spürst.',
  'Breathe into the belly, and wait for each breath out.': 'Atme in den Bauch, und warte jedes Ausatmen ab.',
  'It runs from the spine through the pelvis to the thigh, so it tilts both when it is short.':
    'Er zieht von der Wirbelsäule durch das Becken zum Oberschenkel. Ist er kurz, kippt er beide.',
  'Core Nexus': 'Core Nexus',
  Iliacus: 'Iliakus',
  'Bring the narrow, angled tip just inside the edge of the hip bone.':
    'Setz die schmale, angewinkelte Spitze knapp innerhalb der Kante des Hüftknochens an.',
  'Breathe deeply: the muscle opens on the exhale.': 'Atme tief: Beim Ausatmen gibt der Muskel nach.',
  'Add body weight gradually. Never force it.': 'Gib nach und nach Gewicht dazu, nie mit Gewalt.',
  'Let the tip in on the breath out, and only then.': 'Lass die Spitze nur beim Ausatmen tiefer sinken.',
  'It lines the inside of the hip bone, where a roller or a thumb cannot stay for long.':
    'Er kleidet die Innenseite des Hüftknochens aus, wo sich weder eine Rolle noch ein Daumen lange hält.',
  'A person face down on a mat, propped on the forearms, with the tool under the front of the hip. An inset shows its two tips, one broad and one narrow, on a base that rotates.':
    'Eine Person liegt bäuchlings auf einer Matte, auf die Unterarme gestützt, das Gerät vorn unter der Hüfte. Ein kleines Bild zeigt seine zwei Spitzen, eine breite und eine schmale, auf einem Fuß, der sich dreht.',
  'QL (quadratus lumborum)': 'QL (Quadratus lumborum)',
  'Find the place just above the hip, at the back.': 'Such hinten die Stelle knapp über der Hüfte.',
  'Lean onto it, and let the rest of your back go heavy.':
    'Lehn dich darauf, und lass den übrigen Rücken schwer werden.',
  'When it is tight, it tips the pelvis up on that side.':
    'Ist er verspannt, zieht er das Becken auf seiner Seite nach oben.',
  'a foam roller, for the outer part': 'eine Faszienrolle, für den äußeren Teil',
  'Glute medius': 'Mittlerer Gesäßmuskel',
  'it softens': 'es weicher wird',
  'Find the tender spot on the side of the hip.': 'Such die empfindliche Stelle seitlich an der Hüfte.',
  'Press by hand; or lie on the tool, and turn your body until you meet the spot.':
    'Drück mit der Hand, oder leg dich auf das Gerät und dreh dich, bis du die Stelle triffst.',
  'It steadies the pelvis from the side, and takes over when the front is tight.':
    'Er stützt das Becken von der Seite und springt ein, wenn es vorn verspannt ist.',
  'your hands': 'deine Hände',
  Align: 'Ausrichten',
  'A little easy strength makes the release hold: the pelvis gets a reason to stay where it is now.':
    'Etwas leichte Kraftarbeit lässt das Gelöste halten: Das Becken bekommt einen Grund, so zu bleiben.',
  'Inner-thigh press': 'Knie zusammendrücken',
  'Put the tool or a rolled towel between your knees.': 'Nimm das Gerät oder ein gerolltes Handtuch zwischen die Knie.',
  'Keep your back flat.': 'Halte den Rücken flach.',
  'Press the knees together.': 'Drück die Knie zusammen.',
  'It brings both halves of the pelvis back to level.': 'Das bringt beide Beckenhälften wieder auf gleiche Höhe.',
  'a rolled towel': 'ein gerolltes Handtuch',
  'Arm-resisted knee pull': 'Knie gegen den Arm ziehen',
  'the side where tension travels down the leg': 'die Seite, auf der die Spannung ins Bein zieht',
  'Pull the knee towards the opposite shoulder.': 'Zieh das Knie zur gegenüberliegenden Schulter.',
  'Resist with your arm.': 'Halte mit dem Arm dagegen.',
  'The hip flexor works again, at its new length.': 'Der Hüftbeuger arbeitet wieder, in seiner neuen Länge.',
  'That is the whole sequence. Keep at it: done in order and without force, tension tends to feel less locked in.':
    'Das war die ganze Abfolge. Bleib dran: In dieser Reihenfolge und ohne Gewalt fühlen sich Verspannungen mit der Zeit weniger fest an.',
  'More from the release journal': 'Mehr aus dem Journal vom Loslassen',
};
