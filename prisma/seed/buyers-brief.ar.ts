/** The Buyer's Brief in Arabic, by its original texts. */
export const buyersBriefArabic: Record<string, string> = {
  'Before you buy a hip-flexor release tool': 'قبل شراء أداة لإرخاء عضلات ثني الورك',
  'Most tools manage the easy half of the routine. This short guide shows you how to tell, before you pay, whether one can do the other half too.':
    'معظم الأدوات تكفي للنصف السهل من التمرين. يوضّح هذا الدليل القصير كيف يمكن التأكّد، قبل الدفع، من أن الأداة تصلح للنصف الآخر أيضًا.',
  'What shape, material and angle decide, and what they do not': 'ما الذي يحدّده الشكل والمادة والزاوية، وما لا تحدّده',
  'Three tests that show whether a tool can do the whole routine': 'ثلاثة اختبارات تبيّن هل تصلح الأداة للتمرين كلّه',
  'What a roller, a ball or your hands already do for nothing': 'ما تفعله الأسطوانة أو الكرة أو اليدان بلا أي تكلفة',
  'When to see a doctor or physical therapist instead of buying anything':
    'متى تكون استشارة طبيب أو اختصاصي علاج طبيعي أولى من الشراء',
  'Start with the job, not the tool': 'البداية من المهمة، لا من الأداة',
  'Tightness around the lower back and hip is seldom one muscle. The psoas and the iliacus pull from the front, the quadratus lumborum tips the pelvis from behind, and the glute medius holds the side. A tool is worth its price if it can reach all four and stay there. A tool that only manages one of them leaves the others to take up the load.':
    'نادرًا ما يكون الشدّ حول أسفل الظهر والورك في عضلة واحدة. فالعضلة القطنية والعضلة الحرقفية تشدّان من الأمام، والعضلة المربعة القطنية تميل الحوض من الخلف، والعضلة الألوية الوسطى تثبّت الجانب. تستحق الأداة ثمنها إذا وصلت إلى العضلات الأربع وبقيت في مكانها. أما التي تصل إلى واحدة فقط فتترك الحِمل للأخريات.',
  'So write down what you want it to do before you look at any. If your trouble is the front of the thigh or the big muscles of the buttock, a foam roller serves you well and you can stop reading. The rest of this guide is for the places that a roller cannot get to.':
    'لذلك يُستحسن تدوين المطلوب من الأداة قبل النظر إلى أي منها. إذا كانت المشكلة في مقدّمة الفخذ أو في عضلات الألية الكبيرة فأسطوانة التدليك كافية، ولا حاجة إلى متابعة القراءة. بقية هذا الدليل للمواضع التي لا تصل إليها الأسطوانة.',
  'Shape: two places, two tips': 'الشكل: موضعان ورأسان',
  'The psoas is long and lies deep behind the belly. It fans out and changes direction on its way, so it wants a broad, rounded tip that spreads the pressure, and that you can move a little between breaths to meet the muscle at another angle.':
    'العضلة القطنية طويلة وتقع عميقًا خلف البطن. تتفرّع ويتغيّر اتجاهها في مسارها، ولذلك يناسبها رأس عريض مستدير يوزّع الضغط، ويمكن تحريكه قليلًا بين نفَس وآخر للوصول إلى العضلة من زاوية أخرى.',
  'The iliacus lines the inside of the hip bone. To meet it you have to come in just past the edge of the bone and turn towards it. That takes a narrower tip, set at an angle. One ball, however good, is too round for the second place or too sharp for the first.':
    'تبطّن العضلة الحرقفية الجانب الداخلي لعظم الورك. يتطلّب الوصول إليها تجاوز حافة العظم بقليل ثم الاتجاه نحوها. هذا يحتاج إلى رأس أضيق ومائل. والكرة الواحدة، مهما كانت جيدة، مستديرة أكثر مما يلزم للموضع الثاني أو حادّة أكثر مما يلزم للأول.',
  'Look at the base as well. Muscles do not lie square to the floor. A base that turns by itself follows the body as you settle; a fixed one makes you twist to suit the tool, and a twisted body does not let go.':
    'القاعدة مهمة أيضًا. فالعضلات ليست متعامدة مع الأرض. القاعدة التي تدور بنفسها تتبع الجسم أثناء الاستقرار، أما الثابتة فتجبر الجسم على الالتواء ليلائم الأداة، والجسم الملتوي لا يسترخي.',
  'Material: firm under weight, kind at the edge': 'المادة: متماسكة تحت الوزن، لطيفة عند الحافة',
  'Press the tip hard with your thumb. If it gives way, it will give way under your hips too, and you will push harder to make up for it. If it is hard all the way to a sharp rim, it will find the bone before the muscle. What you want is a firm core, a surface that does not slide on clothes, and an edge that you could lean a forearm on without wincing.':
    'يُرجى الضغط بقوة على الرأس بالإبهام. إذا لان فسيلين تحت الورك أيضًا، وسيزداد الدفع لتعويض ذلك. وإذا كان صلبًا حتى حافة حادّة فسيصل إلى العظم قبل العضلة. المطلوب لبّ متماسك، وسطح لا ينزلق على الملابس، وحافة يمكن إسناد الساعد عليها بلا انزعاج.',
  'Ask how it is cleaned, what weight it is made for, and whether the tips can be replaced. A seller who knows the product answers all three without looking them up.':
    'من المفيد السؤال عن طريقة التنظيف، والوزن الذي صُمّمت الأداة له، وإمكانية استبدال الرؤوس. والبائع الذي يعرف المنتج يجيب عن الأسئلة الثلاثة دون بحث.',
  'Test 1: does it reach the iliacus at the right angle?': 'الاختبار 1: هل تصل إلى العضلة الحرقفية بالزاوية الصحيحة؟',
  'Lie face down with the tip just inside the bony point at the front of the hip. Breathe in, and as you breathe out let your weight come onto it slowly. It should feel as if the pressure goes outwards, towards the bone, and it should open a little with each breath out.':
    'الاستلقاء على البطن مع وضع الرأس إلى الداخل قليلًا من النتوء العظمي في مقدّمة الورك. شهيق، ثم ترك الوزن ينزل ببطء مع الزفير. ينبغي أن يبدو الضغط متجهًا إلى الخارج نحو العظم، وأن يلين الموضع قليلًا مع كل زفير.',
  'If the pressure goes straight back into the belly, the angle is wrong, and no amount of force will put it right. If you feel a pulse under the tip, or anything sharp, come off it and move.':
    'إذا اتجه الضغط مباشرة إلى البطن فالزاوية خاطئة، ولن تصحّحها أي قوة. وعند الإحساس بنبض تحت الرأس أو بوخز حادّ، يجب الابتعاد عنه فورًا وتغيير الموضع.',
  'Test 2: does it hold on the QL without slipping?': 'الاختبار 2: هل تثبت عند العضلة المربعة القطنية دون انزلاق؟',
  'The quadratus lumborum sits just above the hip at the back. Lean onto the tool there, and let go with your hands. Stay for a minute. A tool that can do this work stays where you put it, while your breathing moves you.':
    'تقع العضلة المربعة القطنية فوق الورك مباشرة من الخلف. يُرجى الاتكاء على الأداة هناك مع إفلات اليدين، والبقاء دقيقة. الأداة الصالحة لهذا تبقى في مكانها بينما يحرّك التنفّس الجسم.',
  'If you have to hold it in place, your arms and shoulders are working, and your back will not rest. Try it on the floor that you will really use: what grips carpet may skate on wood.':
    'إذا احتاجت إلى تثبيت باليد فالذراعان والكتفان يعملان، ولن يرتاح الظهر. تُفضَّل التجربة على الأرضية المستعملة فعلًا: فما يثبت على السجاد قد ينزلق على الخشب.',
  'Test 3: does it serve the glute medius without bruising?': 'الاختبار 3: هل تخدم العضلة الألوية الوسطى دون كدمات؟',
  'Turn onto your side and find the tender spot below the crest of the hip. Wait there until it softens. Look at the place the next morning. It may feel worked; it should not be marked. A bruise means that the tip is too small or too hard for a muscle that lies this close to the bone.':
    'الاستلقاء على الجانب والبحث عن النقطة الحسّاسة أسفل عُرف الورك، ثم الانتظار حتى تلين. يُرجى النظر إلى الموضع في الصباح التالي. قد يبقى إحساس بالعمل، لكن لا ينبغي أن يبقى أثر. فالكدمة تعني أن الرأس أصغر أو أصلب مما يناسب عضلة قريبة إلى هذا الحد من العظم.',
  'What you may not need to buy': 'ما قد لا يلزم شراؤه',
  'Your hands, a wall and a rolled towel do a good part of the routine. The opener, the stretches and both of the last two exercises need no tool at all. Hands can work on the glute medius. A roller prepares the front of the thigh. What they cannot do is reach the psoas and the iliacus with any precision, or hold one spot for two minutes without tiring you.':
    'اليدان وجدار ومنشفة ملفوفة تكفي لجزء كبير من التمرين. فالتمهيد وتمارين الإطالة والتمرينان الأخيران لا تحتاج إلى أي أداة. ويمكن لليدين العمل على العضلة الألوية الوسطى، وللأسطوانة تحضير مقدّمة الفخذ. لكنها لا تصل إلى العضلتين القطنية والحرقفية بدقة، ولا تثبت على نقطة واحدة دقيقتين دون تعب.',
  'If you are new to this, do the routine for two weeks without a tool. You will find out which step you keep wishing you could reach, and you will choose better for it.':
    'لمن يبدأ حديثًا: يُفضَّل أداء التمرين أسبوعين دون أداة. هكذا يتّضح أي خطوة يصعب الوصول إليها دائمًا، ويصبح الاختيار أفضل.',
  'When to see a doctor or physical therapist instead': 'متى تلزم استشارة طبيب أو اختصاصي علاج طبيعي',
  'No tool is the answer to pain that is sharp, shooting or electric, to numbness or weakness in the leg, or to pain that gentle movement never eases. The same goes for the months after giving birth, and for trouble with the pelvic floor. Large vessels and nerves lie beside these muscles. See a doctor or physical therapist first, and bring this guide if it helps.':
    'لا توجد أداة تعالج ألمًا حادًّا أو خاطفًا أو كالكهرباء، ولا خدرًا أو ضعفًا في الساق، ولا ألمًا لا تخفّفه الحركة اللطيفة أبدًا. وينطبق ذلك على الأشهر التالية للولادة وعلى مشكلات قاع الحوض. فبجوار هذه العضلات أوعية وأعصاب كبيرة. تجب أولًا استشارة طبيب أو اختصاصي علاج طبيعي، مع إحضار هذا الدليل إن كان مفيدًا.',
  'A list to take to the shop': 'قائمة للتسوّق',
  'The criteria at a glance': 'المعايير في لمحة',
  'What decides': 'ما الذي يحسم',
  'Look for': 'المطلوب',
  'Be wary of': 'ما ينبغي الحذر منه',
  Tips: 'الرؤوس',
  'A broad one for the psoas, a narrow one for the iliacus': 'رأس عريض للعضلة القطنية، ورأس ضيق للعضلة الحرقفية',
  'One ball for everything': 'كرة واحدة لكل شيء',
  Angle: 'الزاوية',
  'The narrow tip turns towards the hip bone': 'الرأس الضيق متجه نحو عظم الورك',
  'Pressure straight into the belly': 'ضغط مباشر على البطن',
  Base: 'القاعدة',
  'Turns by itself as you settle': 'تدور بنفسها أثناء الاستقرار',
  'Makes you twist to suit it': 'تجبر الجسم على الالتواء ليلائمها',
  Material: 'المادة',
  'A firm core with a kind edge': 'لبّ متماسك بحافة لطيفة',
  'A tip that gives way under your thumb': 'رأس يلين تحت الإبهام',
  Grip: 'الثبات',
  'Stays put when you let go with your hands': 'تبقى في مكانها بعد إفلات اليدين',
  'Slides on the floor you really use': 'تنزلق على الأرضية المستعملة فعلًا',
  'Two tips: one broad, one narrow and angled': 'رأسان: أحدهما عريض والآخر ضيق ومائل',
  'A base that turns with you': 'قاعدة تدور مع الجسم',
  'A firm core with a rounded edge': 'لبّ متماسك بحافة مستديرة',
  'A surface that stays put on your own floor': 'سطح يثبت على أرضية المنزل',
  'Reach for all four muscles: psoas, iliacus, QL, glute medius':
    'وصول إلى العضلات الأربع: القطنية والحرقفية والمربعة القطنية والألوية الوسطى',
  'A way to clean it, and parts that can be replaced': 'سهولة التنظيف، وقطع قابلة للاستبدال',
  'Time to send it back if test 1, 2 or 3 fails at home': 'مهلة للإرجاع إذا لم ينجح الاختبار 1 أو 2 أو 3 في المنزل',
  'We make a tool of this kind, the Core Nexus, and wrote these tests while we were building it. Put it through them as you would any other.':
    'نصنع أداة من هذا النوع، وهي Core Nexus، وقد كتبنا هذه الاختبارات أثناء تطويرها. وينبغي اختبارها بها مثل أي أداة أخرى.',
  'Send me the Brief by email. I can unsubscribe with one click.':
    'أوافق على إرسال الدليل إليّ بالبريد الإلكتروني. يمكنني إلغاء الاشتراك بنقرة واحدة.',
  'Prefer to buy on Amazon? See the Core Nexus there': 'الشراء من Amazon: صفحة Core Nexus هناك',
};
