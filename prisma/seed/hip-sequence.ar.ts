/** The lower back and hip sequence in Arabic, by its original texts: those that it doesn't share with the psoas reset. */
export const hipSequenceArabic: Record<string, string> = {
  'The lower back and hip sequence': 'تسلسل أسفل الظهر والورك',
  'Tension in the lower back and hip comes from a pattern of muscles, so one release spot rarely settles it. Take the four phases in order: a phase that you skip loads the others.':
    'ينشأ الشدّ في أسفل الظهر والورك من عضلات يشدّ بعضها بعضًا، ونادرًا ما يزيله موضع واحد. اتبع المراحل الأربع بالترتيب: كل مرحلة تتخطّاها تُثقل ما بعدها.',
  'A mat and a free wall': 'سجادة تمارين وجدار خالٍ',
  'Core Nexus, for the release phase': 'أداة Core Nexus لمرحلة «حرّر»',
  'A towel, rolled up': 'منشفة ملفوفة',
  'Large vessels, nerves and organs lie beside the muscles at the front of the hip. Let your weight arrive slowly, and never dig.':
    'بجوار عضلات مقدمة الورك أوعية دموية كبيرة وأعصاب وأعضاء داخلية. دع وزنك يصل ببطء، ولا تغرز شيئًا فيها أبدًا.',
  'Stop at once if anything feels sharp, stabbing or intensely painful, or if you cannot breathe through it.':
    'توقف فورًا إذا شعرت بألم حاد أو طاعن أو شديد، أو إذا لم تستطع أن تتنفّس معه بهدوء.',
  Prep: 'حضّر',
  'Cold tissue braces against deeper work. A few slow repetitions warm it first.':
    'الأنسجة الباردة تقاوم العمل العميق. بضعة تكرارات بطيئة تُدفئها أولًا.',
  'Quad and hip-flexor opener': 'فتح مقدمة الفخذ ومثنيات الورك',
  'Tuck the hips under.': 'أدخِل حوضك تحتك.',
  'Lean forward.': 'مِل إلى الأمام.',
  'Reach back, and breathe out as you reach.': 'مُدّ يدك إلى الخلف، وأخرِج الزفير وأنت تمدّها.',
  'Breathe out on the reach.': 'أخرِج الزفير مع مدّ اليد.',
  'It warms the front of the thigh and hip, which every later phase asks to let go.':
    'تُدفئ مقدمة الفخذ والورك، وهي التي تطلب منها كل مرحلة لاحقة أن ترتخي.',
  Stretch: 'مدّد',
  'Free the structure around the hip first, so that the deep muscles have somewhere to go.':
    'حرّر ما حول الورك أولًا، لتجد العضلات العميقة متّسعًا.',
  Pigeon: 'وضعية الحمامة',
  'Bring the front shin across the mat.': 'ضع ساقك الأمامية بعرض السجادة.',
  'Square the hips.': 'وجّه وركيك معًا إلى الأمام.',
  'Fold forward as far as you can stay at ease.': 'انحنِ إلى الأمام ما دمت مرتاحًا.',
  'Slow breaths, and a little more weight with each one out.': 'تنفّس ببطء، وأرخِ مع كل زفير مزيدًا من وزنك.',
  'It reaches the deep rotators behind the hip. A full minute gives tissue the time to let go.':
    'تصل إلى العضلات المدوّرة العميقة خلف الورك، والدقيقة الكاملة تمنح الأنسجة وقتًا لترتخي.',
  'Groin stretch at the wall': 'تمديد أصل الفخذ عند الجدار',
  'your legs stop sinking; longer is better': 'تتوقف ساقاك عن الهبوط، والأطول أفضل',
  'Lie on your back with your hips against the wall.': 'استلقِ على ظهرك وألصق وركيك بالجدار.',
  'Let both legs fall open.': 'دع ساقيك تنفتحان إلى الجانبين.',
  'Leave the work to gravity; do not push.': 'اترك العمل للجاذبية، ولا تدفع.',
  'The inner thighs hold on to the front of the pelvis. Time opens them, force does not.':
    'باطنا الفخذين يمسكان بمقدمة الحوض. الوقت يفتحهما، لا القوة.',
  'Hamstring stretch, quads active': 'تمديد خلف الفخذ مع شدّ مقدمته',
  'Pull the toes towards you.': 'اسحب أصابع قدمك نحوك.',
  'Keep the front of the thigh tight throughout.': 'أبقِ مقدمة الفخذ مشدودة طوال الوقت.',
  'It takes load off the back of the pelvis, which the hamstrings pull on.':
    'يخفف الحِمل عن مؤخرة الحوض التي تشدّها عضلات خلف الفخذ.',
  'These muscles drive the pattern. With the hip free around them, they can be reached one by one.':
    'هذه العضلات هي التي تقود الشدّ كله. وبعد أن تحرّر الورك من حولها، يمكن الوصول إليها واحدة بعد أخرى.',
  Psoas: 'عضلة البسواس',
  'Settle the broad tip into the muscle, beside the navel and above the hip.':
    'دع الرأس العريض يستقر في العضلة، بجانب السرّة وفوق الورك.',
  'Rotate the release point through the muscle: it fans out and changes its angle.':
    'أدِر نقطة الضغط على امتداد العضلة، فهي تتشعّب ويتغيّر اتجاهها.',
  'Come off at once if you feel a pulse under the tip.': 'ابتعد فورًا إذا شعرت بنبض تحت الرأس.',
  'Breathe into the belly, and wait for each breath out.': 'تنفّس إلى بطنك، وانتظر كل زفير.',
  'It runs from the spine through the pelvis to the thigh, so it tilts both when it is short.':
    'تمتد من العمود الفقري عبر الحوض إلى الفخذ، فإذا قصُرت أمالت الحوض والعمود معًا.',
  'Core Nexus': 'Core Nexus',
  Iliacus: 'العضلة الحرقفية',
  'Bring the narrow, angled tip just inside the edge of the hip bone.':
    'ضع الرأس الضيق المائل إلى الداخل قليلًا من حافة عظم الورك.',
  'Breathe deeply: the muscle opens on the exhale.': 'تنفّس بعمق: ترتخي العضلة مع الزفير.',
  'Add body weight gradually. Never force it.': 'زِد وزن جسمك بالتدريج، ولا تُجبرها أبدًا.',
  'Let the tip in on the breath out, and only then.': 'دع الرأس يدخل مع الزفير فقط.',
  'It lines the inside of the hip bone, where a roller or a thumb cannot stay for long.':
    'تبطّن السطح الداخلي لعظم الورك، حيث لا تثبت أسطوانة ولا إبهام طويلًا.',
  'A person face down on a mat, propped on the forearms, with the tool under the front of the hip. An inset shows its two tips, one broad and one narrow, on a base that rotates.':
    'شخص مستلقٍ على بطنه فوق سجادة ومستند إلى ساعديه، والأداة تحت مقدمة الورك. صورة صغيرة تُظهر رأسيها، عريضًا وضيقًا، على قاعدة تدور.',
  'QL (quadratus lumborum)': 'العضلة المربعة القطنية (QL)',
  'Find the place just above the hip, at the back.': 'ابحث عن الموضع الواقع فوق الورك مباشرة من الخلف.',
  'Lean onto it, and let the rest of your back go heavy.': 'استند إليه، ودع بقية ظهرك تثقل.',
  'When it is tight, it tips the pelvis up on that side.': 'حين تكون مشدودة ترفع الحوض من جهتها.',
  'a foam roller, for the outer part': 'أسطوانة رغوية للجزء الخارجي',
  'Glute medius': 'العضلة الألوية الوسطى',
  'it softens': 'يلين الموضع',
  'Find the tender spot on the side of the hip.': 'ابحث عن الموضع الحسّاس في جانب الورك.',
  'Press by hand; or lie on the tool, and turn your body until you meet the spot.':
    'اضغط بيدك، أو استلقِ على الأداة وأدِر جسمك حتى تجد الموضع.',
  'It steadies the pelvis from the side, and takes over when the front is tight.':
    'تُثبّت الحوض من الجانب، وتتولى العمل حين تُشدّ مقدمته.',
  'your hands': 'يداك',
  Align: 'اضبط',
  'A little easy strength makes the release hold: the pelvis gets a reason to stay where it is now.':
    'قليل من تمارين القوة السهلة يُبقي أثر التحرير: يجد الحوض سببًا ليثبت حيث هو الآن.',
  'Inner-thigh press': 'ضغط باطن الفخذين',
  'Put the tool or a rolled towel between your knees.': 'ضع الأداة أو منشفة ملفوفة بين ركبتيك.',
  'Keep your back flat.': 'أبقِ ظهرك مستويًا.',
  'Press the knees together.': 'اضغط ركبتيك إحداهما نحو الأخرى.',
  'It brings both halves of the pelvis back to level.': 'يعيد نصفي الحوض إلى مستوى واحد.',
  'a rolled towel': 'منشفة ملفوفة',
  'Arm-resisted knee pull': 'سحب الركبة بمقاومة الذراع',
  'the side where tension travels down the leg': 'الجهة التي يمتد فيها الشدّ إلى الساق',
  'Pull the knee towards the opposite shoulder.': 'اسحب ركبتك نحو الكتف المقابلة.',
  'Resist with your arm.': 'قاوِم بذراعك.',
  'The hip flexor works again, at its new length.': 'تعود مثنيات الورك إلى العمل بطولها الجديد.',
  'That is the whole sequence. Keep at it: done in order and without force, tension tends to feel less locked in.':
    'هذا هو التسلسل كاملًا. داوِم عليه: بالترتيب ومن دون قوة يخفّ الشعور بالشدّ مع الوقت.',
  'More from the release journal': 'المزيد من مجلة الارتخاء',
};
