/** The gentle psoas reset in Arabic, by its original texts. */
export const gentlePsoasResetArabic: Record<string, string> = {
  'The gentle psoas reset': 'تهدئة عضلة البسواس برفق',
  'Three quiet steps that coax a tight psoas into letting go, with slow breathing and next to no force. Take your time: a slower round is a better one.':
    'ثلاث خطوات هادئة تُقنع عضلة البسواس المشدودة بأن ترتخي، بتنفّس بطيء ومن دون قوة تُذكر. خذ وقتك: كلما تمهّلت كانت الجولة أفضل.',
  'A mat, and something soft to kneel on': 'سجادة تمارين، وشيء ليّن تجثو عليه',
  'A soft ball with some of the air let out': 'كرة ليّنة أُفرغ بعض هوائها',
  'Long hours of sitting': 'ساعات جلوس طويلة',
  'Stress that does not let up': 'توتر لا يهدأ',
  'A posture that tips the pelvis': 'وقفة تُميل الحوض',
  'Overuse in sport': 'إجهاد متكرر في الرياضة',
  'A weak core, or weak glutes': 'ضعف في عضلات الجذع أو الأرداف',
  'Pain deep in the belly or the groin': 'ألم عميق في البطن أو في أصل الفخذ (المغبن)',
  'Tension in the pelvic floor': 'شدّ في قاع الحوض',
  'Shallow breathing': 'تنفّس سطحي',
  'An irritated nerve down the front of the thigh': 'تهيّج عصب يمتد في مقدمة الفخذ',
  'An uneasy digestion': 'اضطراب في الهضم',
  'Never dig. Large vessels, nerves and organs lie beside this muscle, so keep every touch soft and let your weight arrive slowly.':
    'لا تغرز شيئًا في العضلة أبدًا. فبجوارها أوعية دموية كبيرة وأعصاب وأعضاء داخلية؛ اجعل كل لمسة ليّنة، ودع وزنك يصل ببطء.',
  'Stop at once if anything feels sharp, stabbing or intensely painful. None of this ever should.':
    'توقف فورًا إذا شعرت بألم حاد أو طاعن أو شديد. لا ينبغي لشيء من هذا أن يؤلم هكذا أبدًا.',
  'Sharp, shooting or electric pain': 'ألم حاد، أو خاطف، أو يشبه الكهرباء',
  'Pain that gentle stretching does not ease': 'ألم لا يخففه التمدد اللطيف',
  'Marked pelvic pain, or trouble with the pelvic floor': 'ألم واضح في الحوض، أو مشكلة في قاع الحوض',
  'You gave birth not long ago and are still recovering': 'ولادة قريبة لم تتعافي منها بعد',
  'Numbness or weakness in a leg': 'خدر أو ضعف في الساق',
  'Book a visit with a physical therapist': 'احجز موعدًا مع اختصاصي علاج طبيعي',
  'Egg Harbor Township, South Jersey': 'إيغ هاربر تاونشيب، جنوب نيوجيرسي',
  'Washington Township, South Jersey': 'واشنطن تاونشيب، جنوب نيوجيرسي',
  Settle: 'اهدأ',
  'The psoas answers to stress as much as to posture. It lets go of a body that has stopped bracing.':
    'تستجيب هذه العضلة للتوتر بقدر ما تستجيب لوضعية الجسم، ولا ترتخي إلا في جسم كفّ عن التحفّز.',
  'Constructive rest': 'الراحة البنّاءة',
  'Lie on your back with your knees bent, feet flat and hip-width apart.':
    'استلقِ على ظهرك مثنيّ الركبتين، وقدماك مسطّحتان بعرض الوركين.',
  'Let the spine rest in its own curve: neither pressed flat nor arched.':
    'اترك لعمودك الفقري انحناءه الطبيعي: لا تضغطه إلى الأرض ولا تقوّسه.',
  'Lay both hands on the lower belly, and breathe into them.': 'ضع يديك على أسفل بطنك، وتنفّس نحوهما.',
  'Let the belly rise under your hands, and take longer to breathe out.': 'دع بطنك يرتفع تحت يديك، وأطِل الزفير.',
  'With the legs propped up, the muscle has nothing left to hold. Slow breathing tells it so.':
    'حين تستند الساقان لا يبقى للعضلة ما تحمله، والتنفّس البطيء يُخبرها بذلك.',
  Lengthen: 'أطِل',
  'Now that it is quiet, show it a little more length. A mild stretch is enough.':
    'الآن وقد هدأت، أرِها قليلًا من الطول. يكفي تمدد خفيف.',
  'Kneeling lunge': 'الاندفاع جاثيًا',
  'Kneel on something soft, with the front knee at a right angle above its ankle.':
    'اجثُ على شيء ليّن، وركبتك الأمامية بزاوية قائمة فوق الكاحل.',
  'Rest your hands on the front thigh, and draw the belly in lightly.': 'أرِح يديك على الفخذ الأمامية، وشُدّ بطنك قليلًا.',
  'Tuck the tailbone under a little. This is the part that counts.': 'أدخِل عظم العصعص تحتك قليلًا. هذا هو الجزء المهم.',
  'Stay tall: do not push the hips forward.': 'ابقَ منتصبًا: لا تدفع وركيك إلى الأمام.',
  'The tuck does the stretching. You should feel it, mildly, at the front of the hip behind you.':
    'إمالة الحوض هي التي تمدّد. ستشعر بها، بلطف، في مقدمة الورك الخلفية.',
  'A cushion under the knee': 'وسادة تحت الركبة',
  'a folded towel': 'منشفة مطوية',
  Release: 'حرّر',
  'Last, a soft touch. The ball waits for the muscle; it does not dig for it.':
    'أخيرًا، لمسة ليّنة. الكرة تنتظر العضلة ولا تحفر بحثًا عنها.',
  'Release on a soft ball': 'التحرير على كرة ليّنة',
  'tender spot': 'موضع حسّاس',
  'Lie on your stomach with the ball just inside the bony point of the hip.':
    'استلقِ على بطنك، والكرة إلى الداخل قليلًا من النتوء العظمي في مقدمة الورك.',
  'Carry your weight on your forearms, and lower it onto the ball a little at a time.':
    'احمل وزنك على ساعديك، وأنزِله على الكرة شيئًا فشيئًا.',
  'At a tender spot, pause and breathe. Do not press harder.': 'عند موضع مؤلم للّمس، توقف وتنفّس. لا تزد الضغط.',
  'Breathe slowly at the spot, and let each breath out take some weight.':
    'تنفّس ببطء عند الموضع، ودع كل زفير يستقبل بعض الوزن.',
  'Tender tissue softens while you wait. Pushed, it guards itself, and you start over.':
    'يلين الموضع المتحسس وأنت تنتظر. وإن دفعته تحفّز، وعدت إلى البداية.',
  'A soft ball, not fully pumped up; never a hard one, nor a roller':
    'كرة ليّنة غير ممتلئة الهواء، لا كرة صلبة ولا أسطوانة',
  'Well done. Stay down for a few breaths before you get up. This works by patience: come back to it when the front of the hip feels short again.':
    'أحسنت. ابقَ مستلقيًا بضعة أنفاس قبل أن تنهض. سرّ هذا التمرين الصبر: عُد إليه كلما شعرت بأن مقدمة الورك قد انكمشت.',
  'Book a visit at the clinic': 'احجز زيارة في العيادة',
  'Read this before you buy a tool': 'اقرأ هذا قبل أن تشتري أداة',
};
